import Bytes
import Diagnostics

/// The records that were set apart, and the file that says why: both get their names, or none.
///
/// What has its name goes again with it, until `keep`.
package struct RejectFiles: ~Copyable {
    private let request: RejectRequest
    private var records: ResultFile
    private var reasons: ResultFile
    private var endsLine = true
    /// How many records there are.
    private(set) var total = 0

    init(_ request: RejectRequest, calls: SystemCalls) throws(ResultError) {
        let records = try ResultFile(in: request.path.folder, calls: calls)
        let reasons = try ResultFile(in: request.path.folder, calls: calls)
        self.request = request
        self.records = records
        self.reasons = reasons
    }

    /// What a report says of them; nil where there is none.
    var report: FixReport.Rejects? {
        total == 0
            ? nil
            : FixReport.Rejects(path: request.path, reasons: request.reasons, total: total)
    }

    /// How many bytes stand before the next record.
    var countBytes: Int { records.countBytes }

    /// Appends bytes of the header, or of the record that `end` tells of.
    mutating func append(_ bytes: Span<UInt8>) throws(ResultError) {
        guard !bytes.isEmpty else { return }
        let last = bytes[bytes.count - 1]
        endsLine = last == 0x0A || last == 0x0D
        try records.append(bytes)
    }

    /// Ends the last line if it has no end.
    mutating func endLine() throws(ResultError) {
        let lineFeed: [UInt8] = [0x0A]
        if !endsLine { try append(lineFeed.span) }
    }

    /// Ends a record: says what is wrong with it.
    mutating func end(_ reason: [UInt8]) throws(ResultError) {
        try reasons.append(reason.span)
        total += 1
    }

    /// Gives both files a mode and their names, once all of them is on the disk.
    mutating func place(mode: UInt32) throws(ResultError) {
        try records.settle(mode: mode)
        try reasons.settle(mode: mode)
        try records.claim(request.path)
        try reasons.claim(request.reasons)
    }

    /// Whether one of them stands at a path.
    func isFile(at path: Path) -> Bool {
        records.isFile(at: path) || reasons.isFile(at: path)
    }

    /// Lets both stay.
    mutating func keep() {
        records.keep()
        reasons.keep()
    }
}
