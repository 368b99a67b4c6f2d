/// An encoding that extracts are found in, beside UTF-8.
package enum Charset: UInt8, Hashable, Sendable, CaseIterable {
    case windows1252
    case iso88591
    case iso885915
    case windows1250
    case windows1251
    case koi8r
    case iso88592
    case windows1253
    case windows1254
    case windows1255
    case macCyrillic
    case macintosh
    case ibm437
    case ibm850
    case shiftJIS
    case gb18030
    case big5
    case eucJP
    case eucKR

    /// The name that IANA, ICU and iconv know it under.
    package var name: StaticString {
        switch self {
        case .windows1252: "windows-1252"
        case .iso88591: "ISO-8859-1"
        case .iso885915: "ISO-8859-15"
        case .windows1250: "windows-1250"
        case .windows1251: "windows-1251"
        case .koi8r: "KOI8-R"
        case .iso88592: "ISO-8859-2"
        case .windows1253: "windows-1253"
        case .windows1254: "windows-1254"
        case .windows1255: "windows-1255"
        case .macCyrillic: "mac-cyrillic"
        case .macintosh: "macintosh"
        case .ibm437: "IBM437"
        case .ibm850: "IBM850"
        case .shiftJIS: "Shift_JIS"
        case .gb18030: "GB18030"
        case .big5: "Big5"
        case .eucJP: "EUC-JP"
        case .eucKR: "EUC-KR"
        }
    }

    /// The names that ICU's detector may give to a text in it.
    var detectorNames: [StaticString] {
        switch self {
        case .windows1252, .iso88591, .iso885915: ["windows-1252", "ISO-8859-1"]
        case .windows1250, .iso88592: ["windows-1250", "ISO-8859-2"]
        case .windows1253: ["windows-1253", "ISO-8859-7"]
        case .windows1254: ["windows-1254", "ISO-8859-9"]
        case .windows1255: ["windows-1255", "ISO-8859-8", "ISO-8859-8-I"]
        case .macCyrillic, .macintosh, .ibm437, .ibm850: []
        default: [name]
        }
    }

    /// Whether some of its characters have two bytes.
    var isDoubleByte: Bool { rawValue >= Charset.shiftJIS.rawValue }

    /// How much less often it is met than windows-1252, in points of a score.
    var rarity: Int {
        switch self {
        case .windows1252: 0
        case .windows1251: 1
        case .iso885915, .windows1250, .koi8r: 3
        case .iso88592, .windows1253, .windows1254, .windows1255: 4
        case .macintosh, .shiftJIS, .gb18030: 4
        case .ibm850, .big5, .eucJP, .eucKR: 5
        case .ibm437, .iso88591, .macCyrillic: 6
        }
    }
}
