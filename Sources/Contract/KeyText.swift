import Bytes

/// The bytes of a key of one or more columns, put together so that no two keys look alike.
///
/// In front of each part stands its length in four bytes, the highest first: the order of the bytes
/// is that of lengths and then of the parts, as numbers of one column grow.
package struct KeyText {
    static let lengthBytes = 4

    /// As the values stand in the file; empty where that is not asked for.
    package private(set) var exact: [UInt8] = []
    /// Without ASCII white space at the edges of the parts, and A to Z as a to z: keys that are equal
    /// so are the same or almost the same.
    package private(set) var folded: [UInt8] = []
    /// The folded bytes of the key before.
    private var last: [UInt8] = []
    private var hasLast = false
    private let keepsExact: Bool

    package init(keepsExact: Bool = true) { self.keepsExact = keepsExact }

    /// Forgets the parts, to begin with another key.
    package mutating func removeAll() {
        exact.removeAll(keepingCapacity: true)
        folded.removeAll(keepingCapacity: true)
    }

    /// Adds the next part.
    package mutating func add(_ part: Span<UInt8>) {
        if keepsExact {
            Self.append(length: part.count, to: &exact)
            for index in part.indices { exact.append(part[index]) }
        }
        let inner = part.trimmedASCIIWhitespace
        Self.append(length: inner.count, to: &folded)
        for index in inner { folded.append(lowercasedASCII(part[index])) }
    }

    /// Whether the key comes behind the one for which this was asked last; true for the first.
    package mutating func grows() -> Bool {
        let isGrowing = !hasLast || precedes(last.span, folded.span)
        hasLast = true
        last.removeAll(keepingCapacity: true)
        last.append(contentsOf: folded)
        return isGrowing
    }

    /// The hash of the folded bytes.
    package var hash: UInt64 { KeyHash.of(folded.span) }

    /// The hash of the bytes as they stand in the file.
    var exactHash: UInt64 { KeyHash.of(exact.span) }

    private static func append(length: Int, to bytes: inout [UInt8]) {
        bytes.append(UInt8(truncatingIfNeeded: length >> 24))
        bytes.append(UInt8(truncatingIfNeeded: length >> 16))
        bytes.append(UInt8(truncatingIfNeeded: length >> 8))
        bytes.append(UInt8(truncatingIfNeeded: length))
    }
}

/// Whether the first bytes stand before the second, byte by byte.
private func precedes(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    let shared = min(left.count, right.count)
    var index = 0
    while index < shared, left[index] == right[index] { index += 1 }
    return index < shared ? left[index] < right[index] : left.count < right.count
}
