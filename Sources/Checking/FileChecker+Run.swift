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
            try crew?.readAhead(
                from: &reader, keeping: max(pass.position, end - settings.chunkBytes))
            let stretch = crew?.next(from: pass.position, before: end)
            let limit = min(stretch?.start ?? end, end)
            let before = pass.position
            if let stretch, stretch.start == before {
                crew?.drop()
                if take(stretch, &pass) {
                    afterEach(&pass)
                    // The last record is enough: another stretch may follow at once.
                    window.reset(to: stretch.lastRecordStart)
                    if crew?.stream == nil { reader.skip(to: stretch.lastRecordStart) }
                    try fill(stretch.end - stretch.lastRecordStart, from: &reader, crew?.stream)
                    continue
                }
            }
            feed(&pass, until: limit > before && limit < end ? limit : .max)
            afterEach(&pass)
            if limit < end, limit > before {
                // A record that cannot be read without what is behind it is none to stop before.
                if pass.position == before { crew?.drop() }
                continue
            }
            guard !window.isAtEnd else { return }
            window.discard(before: pass.neededFrom)
            try fill(settings.chunkBytes, from: &reader, crew?.stream)
            if crew == nil { crew = self.crew(for: pass, reader) }
        }
    }

    /// The threads that read ahead of a pass; nil where that does not pay, or cannot be yet.
    private func crew(
        for pass: borrowing some RecordPass & ~Copyable,
        _ reader: borrowing some ByteReader & ~Copyable
    ) -> StretchCrew? {
        guard settings.threadCount > 1, !window.isAtEnd else { return nil }
        if let size = reader.divisibleBytes {
            guard size - window.endOffset > 2 * settings.segmentBytes, let scout = pass.scout else {
                return nil
            }
            return StretchCrew(scout, settings, window.endOffset..<size, of: reader.part)
        }
        return pass.scout.map { StretchCrew($0, settings, streamFrom: window.endOffset) }
    }

    /// Reads on behind the bytes in memory: from the reader, or from what was read of it.
    private mutating func fill(
        _ count: Int, from reader: inout some ByteReader & ~Copyable, _ stream: StreamAhead?
    ) throws(ReadError) {
        if let stream {
            var part = ReaderPart(stream)
            part.skip(to: window.endOffset)
            try window.fill(count, from: &part)
        } else {
            try window.fill(count, from: &reader)
        }
        missesLineEnd = window.ensureFinalLineFeed()
    }

    private func take(
        _ stretch: Stretch, _ pass: inout some RecordPass & ~Copyable
    ) -> Bool {
        let view = InputView(bytes: window.bytes, startOffset: window.startOffset)
        return pass.take(stretch, view)
    }

    /// Gives a pass the bytes that are in memory, for the records that start before an absolute
    /// offset.
    func feed(_ pass: inout some RecordPass & ~Copyable, until stop: Int = .max) {
        let view = InputView(bytes: window.bytes, startOffset: window.startOffset)
        let context = PassContext(
            isFinal: window.isAtEnd, missesLineEnd: missesLineEnd, stop: stop)
        pass.consume(view, context)
        guard !context.readsToEnd(of: view) else { return }
        pass.collector.discard(before: pass.neededFrom, in: view)
    }
}
