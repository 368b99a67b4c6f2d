import Testing

@testable import Bytes

@Suite struct `What is read ahead of a stream` {
    @Test(arguments: [1, 7, 64, 1_000])
    func `each byte is there from when it is read until it is let go`(chunkBytes: Int) throws {
        let bytes = sampleBytes(5_000)
        var reader = MemoryReader(bytes, chunkBytes: chunkBytes)
        let stream = StreamAhead(from: 0, capacityBytes: 300)
        var kept = 0
        while kept < bytes.count {
            try stream.slide(to: kept, reading: &reader)
            let end = min(kept + 300, bytes.count)
            #expect(Self.read(stream, kept..<end) == Array(bytes[kept..<end]))
            #expect(Self.read(stream, end..<end + 1) == [])
            if kept > 0 { #expect(Self.read(stream, kept - 1..<kept) == []) }
            kept += 170
        }
    }

    @Test func `whoever waits for bytes goes on when they are there, or none will come`() throws {
        let bytes = sampleBytes(1_000)
        let stream = StreamAhead(from: 0, capacityBytes: 400)
        let found = Handoff<[Bool]>()
        let thread = Thread {
            _ = found.put([stream.wait(for: 100..<200), stream.wait(for: 950..<1_200)])
            _ = found.put([stream.wait(for: 1_000..<1_100)])
        }
        var reader = MemoryReader(bytes, chunkBytes: 10)
        for offset in stride(from: 0, through: 1_000, by: 200) {
            try stream.slide(to: offset, reading: &reader)
        }
        #expect(found.take() == [true, true])
        #expect(found.take() == [false])
        thread?.join()
    }

    @Test func `nobody waits once it is closed`() {
        let stream = StreamAhead(from: 0, capacityBytes: 400)
        let found = Handoff<Bool>()
        let thread = Thread { _ = found.put(stream.wait(for: 0..<1)) }
        stream.close()
        #expect(found.take() == false)
        thread?.join()
    }

    /// All bytes of a range, or those before the first that is not there.
    private static func read(_ stream: StreamAhead, _ range: Range<Int>) -> [UInt8] {
        var part = ReaderPart(stream)
        part.skip(to: range.lowerBound)
        var bytes = [UInt8](repeating: 0, count: range.count)
        var count = 0
        while count < bytes.count {
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                (try? unsafe part.read(
                    into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))) ?? 0
            }
            guard got > 0 else { break }
            count += got
        }
        return Array(bytes.prefix(count))
    }
}
