import Bytes

/// The bytes of a key of one or more columns, put together so that no two keys look alike: in front of
/// each part stands its length in four bytes.
package struct KeyText {
    static let lengthBytes = 4

    /// As the values stand in the file.
    package private(set) var exact: [UInt8] = []
    /// Without ASCII white space at the edges of the parts, and A to Z as a to z: keys that are equal
    /// so are the same or almost the same.
    package private(set) var folded: [UInt8] = []
    private var exactWords = KeyWords()
    private var foldedWords = KeyWords()

    package init() {}

    /// Forgets the parts, to begin with another key.
    package mutating func removeAll() {
        exact.removeAll(keepingCapacity: true)
        folded.removeAll(keepingCapacity: true)
        exactWords.begin()
        foldedWords.begin()
    }

    /// Adds the next part.
    package mutating func add(_ part: Span<UInt8>) {
        exactWords.add(exact: part.indices, of: part)
        foldedWords.add(folded: part.indices, of: part)
        Self.append(length: part.count, to: &exact)
        for index in part.indices { exact.append(part[index]) }
        let inner = part.trimmedASCIIWhitespace
        Self.append(length: inner.count, to: &folded)
        for index in inner { folded.append(lowercasedASCII(part[index])) }
    }

    /// The hash of the folded bytes.
    var hash: UInt64 { foldedWords.hash }

    /// The hash of the bytes as they stand in the file.
    var exactHash: UInt64 { exactWords.hash }

    private static func append(length: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(truncatingIfNeeded: length >> 24))
        bytes.append(UInt8(truncatingIfNeeded: length >> 16))
        bytes.append(UInt8(truncatingIfNeeded: length >> 8))
        bytes.append(UInt8(truncatingIfNeeded: length))
    }
}
