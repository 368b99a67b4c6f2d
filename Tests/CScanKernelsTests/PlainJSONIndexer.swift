/// The slow twin of `blk_index_json`: one byte after the other.
enum PlainJSONIndexer {
    /// The index that a kernel must make, with lists that have room for `capacity` entries each.
    static func index(_ bytes: [UInt8], capacity: Int = .max) -> JSONIndex {
        var index = JSONIndex()
        var isInString = false
        var isEscaped = false
        var mayOpen = true
        for (offset, byte) in bytes.enumerated() {
            if offset % 64 == 0 {
                index.indexed = offset
                let most = max(index.delimiters.count, index.suspects.count, index.escapes.count)
                guard capacity - most >= 64 else { return index }
            }
            let takesEscape = isEscaped
            isEscaped = byte == UInt8(ascii: "\\") && !takesEscape
            if isEscaped { index.escapes.append(offset) }
            if byte == 0x0A {
                if isInString { index.suspects.append(offset) }
                isInString = false
                index.delimiters.append(offset)
                mayOpen = true
            } else if isInString {
                if byte < 0x20 { index.suspects.append(offset) }
                if byte == UInt8(ascii: "\""), !takesEscape {
                    isInString = false
                    mayOpen = false
                }
            } else if byte == UInt8(ascii: "\""), !takesEscape {
                if !mayOpen { index.suspects.append(offset) }
                isInString = true
            } else if "{}[]:,".utf8.contains(byte) {
                index.delimiters.append(offset)
                mayOpen = true
            } else if byte > 0x20 {
                mayOpen = false
            }
        }
        index.indexed = bytes.count
        return index
    }
}
