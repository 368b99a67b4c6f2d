import Diagnostics

/// A path as a URI reference (RFC 3986).
enum URIReference {
    /// Every byte but letters, digits, `-._~` and `/` is written as `%XX`: ill-formed UTF-8 as well,
    /// so that the path can be had back. A path from the root of the file system is `file:///…`.
    static func text(of path: [UInt8]) -> [UInt8] {
        let start: StaticString = path.first == UInt8(ascii: "/") ? "file://" : ""
        return start.bytes
            + path.flatMap { byte -> [UInt8] in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
                    UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
                    [byte]
                default: [UInt8(ascii: "%")] + byte.hexadecimal
                }
            }
    }
}
