import Bytes

/// Reads on to the end, by buffers of a size.
func readAll(
    _ reader: inout some ByteReader & ~Copyable, bufferBytes: Int = 1000
) throws(ReadError) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: bufferBytes, alignment: 1)
    defer { unsafe buffer.deallocate() }
    var all: [UInt8] = []
    while true {
        let count = try unsafe reader.read(into: buffer)
        guard count > 0 else { return all }
        unsafe all.append(contentsOf: buffer[..<count])
    }
}

/// Reads once, at most so many bytes.
func readSome(
    _ reader: inout some ByteReader & ~Copyable, _ limitBytes: Int
) throws(ReadError) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: limitBytes, alignment: 1)
    defer { unsafe buffer.deallocate() }
    let count = try unsafe reader.read(into: buffer)
    return unsafe [UInt8](buffer[..<count])
}

/// What a call throws; nil when it goes well.
func failure(_ body: () throws(ReadError) -> Void) -> ReadError? {
    do throws(ReadError) {
        try body()
        return nil
    } catch {
        return error
    }
}

/// Bytes that repeat nowhere near.
func sampleBytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 251) }
}
