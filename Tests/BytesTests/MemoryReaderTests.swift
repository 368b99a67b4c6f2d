import Bytes
import Testing

@Suite struct `Memory reader` {
    @Test(arguments: [1, 2, 3, 63, 64, 65, Int.max])
    func `the bytes are the same at any chunk size`(chunkBytes: Int) throws {
        let bytes = sampleBytes(200)
        var reader = MemoryReader(bytes, chunkBytes: chunkBytes)
        #expect(try readAll(&reader, bufferBytes: 50) == bytes)
        #expect(try readSome(&reader, 5) == [])
        reader.rewind()
        #expect(try readSome(&reader, 5) == [UInt8](bytes[..<min(5, chunkBytes)]))
    }
}
