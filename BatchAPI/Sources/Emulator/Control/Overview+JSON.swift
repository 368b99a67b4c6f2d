import BatchWire

extension Overview {
    /// The body of `GET /control/state`.
    var json: JSONValue {
        let stream = pausedBy.isEmpty ? "running" : "paused"
        return .object([
            (
                "dataSources",
                .array(
                    dataSources.map { source in
                        .object([
                            ("name", .string(source.name)),
                            ("stream", .string(stream)),
                            ("batches", .array(source.batches.map(json))),
                        ])
                    })
            )
        ])
    }

    private func json(_ batch: Batch) -> JSONValue {
        let waits = batch.status == .complete && !pausedBy.isEmpty
        let reason =
            waits
            ? "the stream is paused until \(pausedBy.joined(separator: ", ")) is there"
            : batch.reason
        return .object([
            ("batchDate", .string(batch.batchDate)),
            ("status", .string(batch.status.word)),
            ("reason", .optional(reason)),
            (
                "uploads",
                .array(
                    batch.uploads.map { upload in
                        .object([
                            ("recordType", .string(upload.recordType)),
                            ("bytes", .number(upload.bytes)),
                            ("sha256", .string(upload.sha256)),
                        ])
                    })
            ),
        ])
    }
}
