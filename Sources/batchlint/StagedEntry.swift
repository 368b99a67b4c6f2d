/// A line of `git diff --raw -z`: what is staged under a path.
struct StagedEntry {
    /// The object's name, in hexadecimal digits.
    let object: [UInt8]
    /// It is a file, and no link or other repository.
    let isFile: Bool

    /// Reads `:100644 100644 OLD NEW M`; nil where the text is no such line.
    init?(_ text: [UInt8]) {
        let words = text.split(separator: 0x20)
        guard text.first == UInt8(ascii: ":"), words.count == 5 else { return nil }
        object = Array(words[3])
        isFile = words[1].starts(with: Array("100".utf8))
    }

    /// A path without line feeds, and without spaces at its start, which git would drop.
    static func escaped(_ path: [UInt8]) -> [UInt8] {
        path.enumerated().flatMap { index, byte -> [UInt8] in
            switch byte {
            case 0x5C: [0x5C, 0x5C]
            case 0x0A: Array("\\n".utf8)
            case 0x20 where index == 0: Array("\\s".utf8)
            case 0x09 where index == 0: Array("\\t".utf8)
            default: [byte]
            }
        }
    }

    /// The path that was escaped.
    static func path(_ escaped: [UInt8]) -> [UInt8] {
        var path: [UInt8] = []
        var rest = escaped[...]
        while let byte = rest.popFirst() {
            guard byte == 0x5C, let sign = rest.popFirst() else {
                path.append(byte)
                continue
            }
            switch sign {
            case UInt8(ascii: "n"): path.append(0x0A)
            case UInt8(ascii: "s"): path.append(0x20)
            case UInt8(ascii: "t"): path.append(0x09)
            default: path.append(sign)
            }
        }
        return path
    }
}
