import BatchLint

/// What is to be done, in the light of what was sent before.
package enum BatchDecision: Hashable, Sendable {
    /// A new batch: everything is sent.
    case start(Timestamp)
    /// A batch that was begun: the record types that are missing are sent.
    case resume(Timestamp, missing: Set<String>)
    /// A batch that is complete, with these very files: nothing is sent.
    case complete(Timestamp)

    package var batchDate: Timestamp {
        switch self {
        case .start(let time), .resume(let time, _), .complete(let time): time
        }
    }

    /// Whether there is nothing to do.
    var isComplete: Bool {
        switch self {
        case .complete: true
        case .start, .resume: false
        }
    }

    /// How long after its completion a batch of the same files is taken for a run that was repeated.
    static let repeatSeconds = 3_600
    /// How old a batch may be that was begun and of which nothing is known to be sent.
    static let freshSeconds = 86_400

    /// Decides.
    ///
    /// `hashes` are the SHA-256s of the files by record type, `history` are the batches of the data
    /// source. `sendsAgain` was asked for by the user, who knows that something was sent before.
    package static func make(
        _ choice: BatchDateChoice, _ hashes: [String: String], history: [BatchState.Batch],
        sendsAgain: Bool, now: Timestamp
    ) throws(UploadError) -> BatchDecision {
        switch choice {
        case .at(let time):
            guard let batch = history.first(where: { $0.batchDate == time }) else {
                return .start(time)
            }
            return try goOn(batch, hashes, sendsAgain: sendsAgain)
        case .now:
            if let batch = history.last(where: { $0.completedAt == nil }), !sendsAgain {
                let age = now.secondsSince1970 - batch.batchDate.secondsSince1970
                if !batch.uploads.isEmpty || age <= freshSeconds {
                    return try goOn(batch, hashes, sendsAgain: false)
                }
            }
            if let batch = history.last, let completed = batch.completedAt, !sendsAgain,
                now.secondsSince1970 - completed.secondsSince1970 <= repeatSeconds,
                changed(batch, hashes).isEmpty, batch.uploads.count == hashes.count
            {
                return .complete(batch.batchDate)
            }
            return .start(now)
        }
    }

    private static func goOn(
        _ batch: BatchState.Batch, _ hashes: [String: String], sendsAgain: Bool
    ) throws(UploadError) -> BatchDecision {
        let missing = Set(hashes.keys).subtracting(batch.uploads.keys)
        let changed = changed(batch, hashes)
        let time = batch.batchDate
        if sendsAgain {
            let all = Set(hashes.keys)
            return .resume(time, missing: batch.completedAt == nil ? missing.union(changed) : all)
        }
        if batch.completedAt != nil {
            // Of old batches the uploads are not kept: whether the files are the same is not known.
            guard !batch.uploads.isEmpty, changed.isEmpty, missing.isEmpty else {
                throw .usage(
                    "batchDate \(time.text) is complete, with other files: choose another one")
            }
            return .complete(time)
        }
        guard changed.isEmpty else {
            throw .usage(
                "batch \(time.text) was begun with another file for "
                    + "\(changed.sorted().joined(separator: ", ")): to send the new one under the same "
                    + "batchDate, give --batch-date \(time.text) --again; to leave that batch and "
                    + "begin a new one, give --again alone")
        }
        return .resume(time, missing: missing)
    }

    /// The record types that were sent with other bytes.
    private static func changed(
        _ batch: BatchState.Batch, _ hashes: [String: String]
    ) -> Set<String> {
        Set(
            batch.uploads.filter { type, upload in
                hashes[type].map { $0 != upload.sha256 } ?? false
            }.keys)
    }
}
