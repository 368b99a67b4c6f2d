/// Is told how an upload goes.
package protocol UploadObserver: Sendable {
    func note(_ event: UploadEvent)
}

/// What happens during an upload.
package enum UploadEvent: Sendable {
    case checking(path: String, bytes: Int)
    case checked(CheckedFile)
    case decided(BatchDecision, dataSource: String, files: [CheckedFile])
    case sending(path: String, sentBytes: Int, totalBytes: Int)
    case sent(path: String, recordType: String, bytes: Int, seconds: Double)
    /// Another attempt is made, after a wait.
    case retrying(what: String, reason: String, waitSeconds: Double)
    case completed(dataSource: String, batchDate: String)
}
