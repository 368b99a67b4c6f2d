import BatchLint

/// Sends the files of a batch that were checked, and keeps the record of it.
struct BatchUpload: Sendable {
    let client: APIClient
    let batch: CheckedBatch
    let policy: RetryPolicy
    let observer: any UploadObserver

    private var dataSource: String { batch.dataSource }
    private var files: [CheckedFile] { batch.files }

    /// Does what was decided. The batch is complete once this is back.
    func run(_ decision: BatchDecision) async throws(UploadError) {
        let batchDate = decision.batchDate
        let missing: Set<String>
        switch decision {
        case .complete: return
        case .start: missing = Set(files.map(\.file.recordType))
        case .resume(_, let types): missing = types
        }
        // Known before anything is asked for, so that a run after this one goes on under the same
        // batchDate whatever happens.
        try record(batchDate) { batch in
            batch.completedAt = nil
            for type in missing { batch.uploads[type] = nil }
        }
        let waiting = files.filter { missing.contains($0.file.recordType) }
        // All URLs before the first file: a record type that the API does not know stops everything.
        var urls: [String: SignedURL] = [:]
        for file in waiting {
            urls[file.file.recordType] = try await url(file, batchDate)
        }
        for file in waiting {
            try await send(file, batchDate, to: urls[file.file.recordType])
        }
        try record(batchDate) { $0.completedAt = .now }
        observer.note(.completed(dataSource: dataSource, batchDate: batchDate.text))
    }

    private func url(_ file: CheckedFile, _ batchDate: Timestamp) async throws(UploadError)
        -> SignedURL
    {
        try await retrying(file.file.recordType) { () throws(AttemptEnd) in
            try await client.signedURL(
                dataSource: dataSource, recordType: file.file.recordType, batchDate: batchDate.text)
        }
    }

    /// Uploads one file, and records it once the store has said that it is there.
    private func send(
        _ file: CheckedFile, _ batchDate: Timestamp, to first: SignedURL?
    ) async throws(UploadError) {
        let start = ContinuousClock.now
        let body = FileBody(file: file.file, sha256: file.sha256 ?? "") { [observer] count in
            observer.note(
                .sending(
                    path: file.file.path, sentBytes: count, totalBytes: file.file.stamp.size))
        }
        var url = first
        try await retrying(file.file.path) { () throws(AttemptEnd) in
            do throws(AttemptEnd) {
                if url == nil || url?.isStale() == true {
                    url = try await client.signedURL(
                        dataSource: dataSource, recordType: file.file.recordType,
                        batchDate: batchDate.text)
                }
                if let url { try await client.put(body, to: url) }
            } catch .refusedURL(let words) {
                url = nil
                throw .refusedURL(words)
            }
        }
        let upload = BatchState.Upload(
            file: file.file.path, bytes: file.file.stamp.size, sha256: file.sha256 ?? "",
            uploadedAt: .now)
        try record(batchDate) { $0.uploads[file.file.recordType] = upload }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        observer.note(
            .sent(
                path: file.file.path, recordType: file.file.recordType,
                bytes: file.file.stamp.size, seconds: seconds))
    }

    private func record(
        _ batchDate: Timestamp, _ change: (inout BatchState.Batch) -> Void
    ) throws(UploadError) {
        do throws(BatchError) {
            try BatchState.update(path: batch.statePath) { state in
                var batch =
                    state[dataSource, batchDate] ?? BatchState.Batch(batchDate: batchDate)
                change(&batch)
                state[dataSource, batchDate] = batch
            }
        } catch {
            throw .state(path: batch.statePath, error)
        }
    }

    /// Makes attempts until one succeeds, or none can.
    private func retrying<Value: Sendable>(
        _ what: String, _ attempt: () async throws(AttemptEnd) -> Value
    ) async throws(UploadError) -> Value {
        var number = 1
        while true {
            let reason: String
            var retryAfter: Double?
            do throws(AttemptEnd) {
                return try await attempt()
            } catch {
                switch error {
                case .fatal(let error): throw error
                case .transient(let words, let wait): (reason, retryAfter) = (words, wait)
                case .refusedURL(let words):
                    guard number < policy.attempts else {
                        throw .refused(what: what, answer: words, explanation: nil)
                    }
                    reason = words
                }
            }
            guard number < policy.attempts else {
                throw .failed(what: what, attempts: number, last: reason)
            }
            let wait = policy.delay(
                after: number, retryAfter: retryAfter, share: Double.random(in: 0...1))
            observer.note(.retrying(what: what, reason: reason, waitSeconds: wait))
            do { try await Task.sleep(for: .seconds(wait)) } catch {
                throw .failed(what: what, attempts: number, last: reason)
            }
            number += 1
        }
    }
}
