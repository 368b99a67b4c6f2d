/// Takes a stream apart: texts up to a byte, and stretches of a known length.
package struct StreamBytes {
    /// What a program has to say in one piece is shorter.
    private static let limitBytes = 1 << 20

    private let descriptor: CInt
    private let calls: SystemCalls
    private var bytes = [UInt8](repeating: 0, count: 65_536)
    private var range = 0..<0

    /// Reads an open descriptor, and leaves it open.
    package init(descriptor: CInt, calls: SystemCalls = SystemCalls()) {
        self.descriptor = descriptor
        self.calls = calls
    }

    /// The bytes up to one that is left out; at the end of the stream what is left, then nil.
    ///
    /// nil also where there are more than 1 MiB of them.
    package mutating func next(before end: UInt8) throws(SystemError) -> [UInt8]? {
        var text: [UInt8] = []
        while try fill() {
            let part = bytes[range]
            if let place = part.firstIndex(of: end) {
                text += part[..<place]
                range = (place + 1)..<range.upperBound
                return text
            }
            text += part
            range = 0..<0
            guard text.count <= Self.limitBytes else { return nil }
        }
        return text.isEmpty ? nil : text
    }

    /// Copies so many bytes to another descriptor; false where the stream ends before.
    package mutating func copy(
        _ count: Int, to target: borrowing FileDescriptor
    ) throws(SystemError) -> Bool {
        var left = count
        while left > 0 {
            guard try fill() else { return false }
            let part = Array(bytes[range].prefix(left))
            try calls.writeAll(target.raw, part.span)
            left -= part.count
            range = (range.lowerBound + part.count)..<range.upperBound
        }
        return true
    }

    /// Reads on where nothing is left; false at the end of the stream.
    private mutating func fill() throws(SystemError) -> Bool {
        guard range.isEmpty else { return true }
        let (calls, descriptor) = (calls, descriptor)
        var room = bytes.mutableSpan
        let count = try unsafe room.withUnsafeMutableBytes { buffer throws(SystemError) in
            try unsafe calls.read(descriptor, into: buffer)
        }
        range = 0..<count
        return count > 0
    }
}
