import Bytes

extension FileChecker {
    /// How many bytes are read at a time: there may be a finding on every field of them.
    private static let listChunkBytes = 64 << 10

    /// Feeds an input to a pass that lists, a few bytes at a time; each time `handOn` takes out what
    /// was found, and at the end all that is left.
    mutating func list<Pass: RecordPass & ~Copyable>(
        _ pass: inout Pass, _ reader: inout some ByteReader & ~Copyable,
        _ handOn: (_ pass: inout Pass, _ isLast: Bool) throws(ResultError) -> Void
    ) throws(ResultError) {
        pass.begin(InputView(bytes: window.bytes, startOffset: 0))
        while true {
            feed(&pass)
            guard !window.isAtEnd else { break }
            try handOn(&pass, false)
            window.discard(before: pass.neededFrom)
            try ResultError.reading { () throws(ReadError) in
                try window.fill(min(settings.chunkBytes, Self.listChunkBytes), from: &reader)
            }
            missesLineEnd = window.ensureFinalLineFeed()
        }
        pass.finishListing()
        try handOn(&pass, true)
    }
}
