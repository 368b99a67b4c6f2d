extension RuleID: Comparable {
    /// Catalog order: file, encoding, header, CSV, values, JSON, contract, batch; then by number.
    package static func < (left: Self, right: Self) -> Bool {
        (left.rank, left.code) < (right.rank, right.code)
    }

    private var rank: Int {
        switch scope {
        case UInt8(ascii: "F"): 0
        case UInt8(ascii: "E"): 1
        case UInt8(ascii: "H"): 2
        case UInt8(ascii: "C"): 3
        case UInt8(ascii: "V"): 4
        case UInt8(ascii: "J"): 5
        case UInt8(ascii: "K"): 6
        default: 7
        }
    }
}
