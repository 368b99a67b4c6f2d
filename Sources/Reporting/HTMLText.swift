import Diagnostics

/// Text of an HTML page.
enum HTMLText {
    /// Text that is shown already, with references for what HTML takes for a mark.
    static func escaped(_ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        for byte in text { append(byte, to: &output) }
        return output
    }

    /// Text in the colours of a terminal, as elements of their classes.
    ///
    /// What stands in a file has no ESC any more, so each is one of ours.
    static func colored(_ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count + text.count / 4)
        var rest = text[...]
        var isOpen = false
        while let byte = rest.popFirst() {
            guard byte == 0x1B, let end = rest.firstIndex(of: UInt8(ascii: "m")) else {
                append(byte, to: &output)
                continue
            }
            if isOpen { output += Array("</b>".utf8) }
            isOpen = false
            if let name = Paint.name(ofSequence: rest[..<end]) {
                output += Array("<b class=\"".utf8) + name.bytes + Array("\">".utf8)
                isOpen = true
            }
            rest = rest[(end + 1)...]
        }
        return output + (isOpen ? Array("</b>".utf8) : [])
    }

    private static func append(_ byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "&"): output += Array("&amp;".utf8)
        case UInt8(ascii: "<"): output += Array("&lt;".utf8)
        case UInt8(ascii: ">"): output += Array("&gt;".utf8)
        case UInt8(ascii: "\""): output += Array("&quot;".utf8)
        case UInt8(ascii: "'"): output += Array("&#39;".utf8)
        default: output.append(byte)
        }
    }
}
