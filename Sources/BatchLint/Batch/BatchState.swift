/// What was uploaded of each batch: the file `.batchlint/state.json`.
///
/// The uploader writes it; a check reads it to tell a batchDate that was used before (B804). Its
/// form is that of `Documentation/state.schema.json`.
public struct BatchState: Sendable, Hashable {
    /// The file of one record type that was uploaded.
    public struct Upload: Sendable, Hashable {
        /// The path of the file as it was uploaded.
        public var file: String
        /// The bytes of the file.
        public var bytes: Int
        /// The SHA-256 of the file: 64 hexadecimal digits in lower case.
        public var sha256: String
        /// When the upload had ended.
        public var uploadedAt: Timestamp

        /// An upload that has ended.
        public init(file: String, bytes: Int, sha256: String, uploadedAt: Timestamp) {
            self.file = file
            self.bytes = bytes
            self.sha256 = sha256
            self.uploadedAt = uploadedAt
        }
    }

    /// The uploads of a data source under one batchDate.
    public struct Batch: Sendable, Hashable {
        /// What all its uploads have in common.
        public let batchDate: Timestamp
        /// By record type.
        public var uploads: [String: Upload]
        /// When its last record type was uploaded; nil while one is missing.
        public var completedAt: Timestamp?

        /// A batch as far as it was uploaded.
        public init(
            batchDate: Timestamp, uploads: [String: Upload] = [:], completedAt: Timestamp? = nil
        ) {
            self.batchDate = batchDate
            self.uploads = uploads
            self.completedAt = completedAt
        }
    }

    /// Of so many complete batches of a data source the uploads are kept, the newest ones; of older
    /// ones the batchDate alone.
    public static let batchesWithUploads = 100

    /// In the order of their batchDates, by data source.
    public private(set) var batches: [String: [Batch]] = [:]

    /// A state in which nothing was uploaded.
    public init() {}

    /// The batch of a data source under a batchDate; nil, or an assignment of nil, for none.
    ///
    /// A value must have the batchDate that it is assigned to; traps otherwise.
    public subscript(dataSource: String, batchDate: Timestamp) -> Batch? {
        get { batches[dataSource]?.first { $0.batchDate == batchDate } }
        set {
            precondition(newValue.map { $0.batchDate == batchDate } ?? true)
            var list = (batches[dataSource] ?? []).filter { $0.batchDate != batchDate }
            if let newValue { list.append(newValue) }
            batches[dataSource] = list.isEmpty ? nil : list.sorted { $0.batchDate < $1.batchDate }
        }
    }
}
