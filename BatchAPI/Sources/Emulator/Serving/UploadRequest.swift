import BatchWire

/// The parameters of `POST /api/files/upload`.
struct UploadRequest: Hashable, Sendable {
    let dataSource: String
    let recordType: String
    let batchDate: BatchDate
    /// The sign of the zone came as a space: a `+` that was not percent-encoded.
    let hadBareSign: Bool

    /// Reads a form; throws what the API says of it.
    init(form: [FormField]) throws(APIRefusal) {
        guard !form.isEmpty else { throw .noMessage }
        func value(_ name: String) -> String? { form.first { $0.name == name }?.value }
        guard let dataSource = value("dataSource"), !dataSource.isEmpty else {
            throw .invalidDataSource
        }
        guard let recordType = value("recordType"), !recordType.isEmpty else {
            throw .invalidRecordType
        }
        let given = value("batchDate") ?? ""
        let mended = Self.withSign(given)
        guard let batchDate = BatchDate(mended ?? given) else { throw .invalidTimestamp }
        self.dataSource = dataSource
        self.recordType = recordType
        self.batchDate = batchDate
        hadBareSign = mended != nil
    }

    /// The timestamp with the `+` that the form has made a space; nil where there is no such space.
    private static func withSign(_ text: String) -> String? {
        var bytes = Array(text.utf8)
        guard bytes.count > 19, bytes[19] == UInt8(ascii: " ") else { return nil }
        bytes[19] = UInt8(ascii: "+")
        return String(decoding: bytes, as: UTF8.self)
    }
}
