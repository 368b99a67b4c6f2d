import Bytes
import Scanner

extension FileChecker {
    /// Feeds an input to a pass, from its head on, and hands it what was read ahead.
    mutating func run<Pass: RecordPass & ~Copyable>(
        _ pass: inout Pass, _ reader: inout some ByteReader & ~Copyable,
        _ afterEach: (inout Pass) -> Void
    ) throws(ReadError) {
        var crew: StretchCrew?
        while true {
            let end = window.endOffset
            let stretch = crew?.next(from: pass.position, before: end)
            let limit = min(stretch?.start ?? end, end)
            let before = pass.position
            if let stretch, stretch.start == before {
                crew?.drop()
                if take(stretch, &pass) {
                    afterEach(&pass)
                    reader.skip(to: stretch.lastRecordStart)
                    window.reset(to: stretch.lastRecordStart)
                    // The last record is enough: another stretch may follow at once.
                    try window.fill(stretch.end - window.startOffset, from: &reader)
                    continue
                }
            }
            feed(&pass, to: limit > before ? limit : end)
            afterEach(&pass)
            if limit < end, limit > before {
                // A record that cannot be read without what is behind it is none to stop before.
                if pass.position == before { crew?.drop() }
                continue
            }
            guard !window.isAtEnd else { return }
            window.discard(before: pass.neededFrom)
            try fill(&reader)
            if crew == nil { crew = self.crew(for: pass, reader) }
        }
    }

    /// The threads that read ahead of a pass; nil where that does not pay, or cannot be yet.
    private func crew(
        for pass: borrowing some RecordPass & ~Copyable,
        _ reader: borrowing some ByteReader & ~Copyable
    ) -> StretchCrew? {
        guard settings.threadCount > 1, let size = reader.divisibleBytes,
            size - window.endOffset > 2 * settings.segmentBytes, let scout = pass.scout
        else { return nil }
        return StretchCrew(scout, window.endOffset..<size, of: reader.part)
    }

    private mutating func fill(_ reader: inout some ByteReader & ~Copyable) throws(ReadError) {
        try window.fill(settings.chunkBytes, from: &reader)
        missesLineEnd = window.ensureFinalLineFeed()
    }

    private func take(
        _ stretch: Stretch, _ pass: inout some RecordPass & ~Copyable
    ) -> Bool {
        let view = InputView(bytes: window.bytes, startOffset: window.startOffset)
        return pass.take(stretch, view)
    }

    /// Gives a pass the bytes that are in memory.
    func feed(_ pass: inout some RecordPass & ~Copyable) { feed(&pass, to: window.endOffset) }

    /// Gives a pass the bytes that are in memory, up to an absolute offset.
    private func feed(_ pass: inout some RecordPass & ~Copyable, to end: Int) {
        let bytes = window.bytes
        let isWhole = end == window.endOffset
        let view = InputView(
            bytes: bytes.extracting(first: end - window.startOffset),
            startOffset: window.startOffset)
        pass.consume(
            view,
            PassContext(
                isFinal: window.isAtEnd && isWhole, missesLineEnd: missesLineEnd && isWhole))
        guard !(window.isAtEnd && isWhole) else { return }
        pass.collector.discard(before: pass.neededFrom, in: view)
    }
}
