import ArgumentParser
import Bytes

/// What characters a report for people is drawn with.
enum Charset: String, ExpressibleByArgument, CaseIterable {
    /// ASCII on a terminal with `TERM=dumb`, or whose locale is not of UTF-8; UTF-8 elsewhere.
    case auto
    case utf8 = "utf-8"
    case ascii

    /// Whether a stream gets nothing but ASCII.
    func isASCII(on stream: StandardStream) -> Bool {
        switch self {
        case .ascii: true
        case .utf8: false
        case .auto:
            stream.isTerminal && (Environment.has("TERM", "dumb") || !Self.isUTF8Locale)
        }
    }

    /// Whether the locale of the environment names UTF-8: of `LC_ALL`, `LC_CTYPE` and `LANG` the
    /// first that is set decides (POSIX), and without any the locale is `C`.
    private static var isUTF8Locale: Bool {
        let names: [StaticString] = ["LC_ALL", "LC_CTYPE", "LANG"]
        for name in names {
            if let value = Environment.bytes(of: name) { return isUTF8(value) }
        }
        return false
    }

    /// Whether a locale like `de_DE.UTF-8@euro` has UTF-8 behind its point.
    static func isUTF8(_ locale: [UInt8]) -> Bool {
        guard let point = locale.firstIndex(of: UInt8(ascii: ".")) else { return false }
        let codeset = locale[(point + 1)...].prefix { $0 != UInt8(ascii: "@") }
        let letters = codeset.filter { $0 != UInt8(ascii: "-") }.map { $0 | 0x20 }
        return letters == Array("utf8".utf8).map { $0 | 0x20 }
    }
}
