import Foundation

/// Reads a file line by line; memory is bounded by its longest line.
struct LineReader: ~Copyable {
    /// The most bytes that a line may have.
    static let limitBytes = 16 << 20
    private static let chunkBytes = 1 << 18

    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    init(path: String) throws(LoadFailure) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw LoadFailure(SystemError.last.words) }
    }

    deinit { close(descriptor) }

    /// The next line without its LF, or CR LF; nil at the end.
    mutating func next() throws(LoadFailure) -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return Self.withoutReturn(buffer[start..<end])
            }
            guard !isAtEnd else {
                defer { start = buffer.count }
                return start < buffer.count ? Self.withoutReturn(buffer[start...]) : nil
            }
            guard buffer.count - start <= Self.limitBytes else {
                throw LoadFailure("has a line of more than 16 MiB")
            }
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            try fill()
        }
    }

    private mutating func fill() throws(LoadFailure) {
        let descriptor = descriptor
        let chunk = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunkBytes) { room, count in
            // SAFETY: the room has so many bytes, and `read` says how many it has written.
            let got = unsafe read(descriptor, room.baseAddress, Self.chunkBytes)
            count = max(0, got)
        }
        isAtEnd = chunk.isEmpty
        buffer += chunk
    }

    private static func withoutReturn(_ line: ArraySlice<UInt8>) -> [UInt8] {
        Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
}

/// The white space of JSON (RFC 8259 §2) within a line.
enum ASCIISpace {
    static func contains(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
}

extension [UInt8] {
    /// Whether there is nothing but white space.
    var isBlank: Bool { allSatisfy(ASCIISpace.contains) }
}
