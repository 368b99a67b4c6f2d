import Bytes
import Testing

@Suite struct `Input window` {
    /// Breaks at the given offset of the input.
    private struct BreakingReader: ByteReader {
        var rest: MemoryReader
        var goodBytes: Int

        mutating func read(
            into buffer: UnsafeMutableRawBufferPointer
        ) throws(ReadError) -> Int {
            guard goodBytes > 0 else { throw .cannotRead(path: Path("x"), errno: 5) }
            let room = unsafe UnsafeMutableRawBufferPointer(
                rebasing: buffer[..<min(goodBytes, buffer.count)])
            let count = try unsafe rest.read(into: room)
            goodBytes -= count
            return count
        }
    }

    private static let chunks = [1, 2, 3, 63, 64, 65, Int.max]

    @Test(arguments: chunks)
    func `a window that slides shows every byte once, in order`(chunkBytes: Int) throws {
        let bytes = sampleBytes(1000)
        var reader = MemoryReader(bytes, chunkBytes: chunkBytes)
        var window = InputWindow(capacityBytes: 150)
        var seen: [UInt8] = []
        while !window.isAtEnd {
            try window.fill(64, from: &reader)
            seen += [UInt8](copying: window.bytes)
            window.discard(before: window.endOffset)
        }
        #expect(seen == bytes)
        #expect(window.startOffset == 1000 && window.endOffset == 1000 && window.count == 0)
    }

    @Test(arguments: chunks)
    func `it keeps what a slow twin keeps`(chunkBytes: Int) throws {
        for seed in UInt64(0)..<60 {
            var random = SeededGenerator(seed: seed)
            let bytes = sampleBytes(Int.random(in: 0...900, using: &random))
            let capacity = Int.random(in: 1...200, using: &random)
            var reader = MemoryReader(bytes, chunkBytes: chunkBytes)
            var window = InputWindow(capacityBytes: capacity)
            var (start, end) = (0, 0)
            for _ in 0..<100 {
                let wanted = Int.random(in: 0...220, using: &random)
                let goal = min(end + wanted, start + capacity)
                try window.fill(wanted, from: &reader)
                end = max(end, min(goal, bytes.count))
                let kept = [UInt8](copying: window.bytes)
                #expect(kept == [UInt8](bytes[start..<end]), "seed \(seed)")
                #expect(goal <= bytes.count || window.isAtEnd, "seed \(seed)")
                #expect(window.isFull == (end - start == capacity), "seed \(seed)")
                start = Int.random(in: start...end, using: &random)
                window.discard(before: start)
                #expect(window.startOffset == start && window.endOffset == end, "seed \(seed)")
            }
        }
    }

    @Test(arguments: chunks)
    func `a fill reads as much as was wanted, however short the reads`(chunkBytes: Int) throws {
        var reader = MemoryReader(sampleBytes(300), chunkBytes: chunkBytes)
        var window = InputWindow(capacityBytes: 200)
        try window.fill(100, from: &reader)
        #expect(window.count == 100 && !window.isAtEnd && !window.isFull)
        try window.fill(1000, from: &reader)
        #expect(window.count == 200 && window.isFull && !window.isAtEnd)
        try window.fill(1, from: &reader)
        #expect(window.count == 200)
        window.discard(before: 200)
        try window.fill(101, from: &reader)
        #expect(window.count == 100 && window.isAtEnd)
    }

    @Test(arguments: [
        ("", false), ("a", true), ("a\n", false), ("a\r", false), ("a\r\n", false), ("a\nb", true),
    ])
    func `a last line without an end is given one`(text: String, isAdded: Bool) throws {
        let bytes = [UInt8](text.utf8)
        var reader = MemoryReader(bytes)
        var window = InputWindow(capacityBytes: bytes.count + 1)
        try window.fill(10, from: &reader)
        window.discard(before: window.endOffset - min(1, bytes.count))
        #expect(window.isAtEnd == true)
        #expect(window.ensureFinalLineFeed() == isAdded)
        #expect(window.ensureFinalLineFeed() == false)
        let kept = [UInt8](copying: window.bytes)
        #expect(kept == bytes.suffix(1) + (isAdded ? [0x0A] : []))
    }

    @Test func `no line end is given before the end is known`() throws {
        var reader = MemoryReader([0x61, 0x62])
        var window = InputWindow(capacityBytes: 2)
        try window.fill(2, from: &reader)
        #expect(window.ensureFinalLineFeed() == false)
    }

    @Test func `after an error the bytes before it are there`() throws {
        let bytes = sampleBytes(100)
        var reader = BreakingReader(rest: MemoryReader(bytes, chunkBytes: 7), goodBytes: 40)
        var window = InputWindow(capacityBytes: 100)
        let error = failure { () throws(ReadError) in try window.fill(100, from: &reader) }
        #expect(error == .cannotRead(path: Path("x"), errno: 5))
        let kept = [UInt8](copying: window.bytes)
        #expect(kept == [UInt8](bytes[..<40]))
        #expect(window.isAtEnd == false)
    }

    @Test func `another input starts at 0`() throws {
        var first = MemoryReader(sampleBytes(10))
        var second = MemoryReader([1, 2, 3])
        var window = InputWindow(capacityBytes: 100)
        try window.fill(50, from: &first)
        window.discard(before: 5)
        window.reset()
        #expect(window.startOffset == 0 && window.count == 0 && !window.isAtEnd)
        try window.fill(50, from: &second)
        let kept = [UInt8](copying: window.bytes)
        #expect(kept == [1, 2, 3])
    }

    @Test func `with a short rest kept, the front of the room is used again and again`() throws {
        var reader = MemoryReader(sampleBytes(100_000))
        var window = InputWindow(capacityBytes: 10_000)
        var starts: Set<UInt> = []
        while !window.isAtEnd {
            try window.fill(1000, from: &reader)
            let start = unsafe window.bytes.withUnsafeBytes { $0.baseAddress }
            if let start = unsafe start { starts.insert(UInt(bitPattern: start)) }
            window.discard(before: max(window.startOffset, window.endOffset - 200))
        }
        #expect(starts.count == 1)
    }
}
