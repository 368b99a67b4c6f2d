/// The points and commas between the digits of a number.
struct NumberMarks {
    private var points = 0
    private var commas = 0
    /// The last point or comma, from 0.
    private var last = 0
    private var hasOtherGroups = false

    init(_ core: Span<UInt8>) {
        for index in core.indices {
            switch core[index] {
            case UInt8(ascii: "."):
                points += 1
                last = index
            case UInt8(ascii: ","):
                commas += 1
                last = index
            default:
                if !isDigit(core[index]) { hasOtherGroups = true }
            }
        }
    }

    /// Where the mark before the decimals stands, or the end where there are no decimals; nil
    /// where nobody can know.
    func decimalMark(_ core: Span<UInt8>, _ comma: CommaMeaning) -> Int? {
        let isComma = commas > 0 && core[last] == UInt8(ascii: ",")
        switch (points, commas) {
        case (0, 0): return core.count
        case (1, 0):
            // Where commas are for decimals, the point of `1.234` may be for thousands.
            let isCertain = comma != .decimals || !isOneGroup(core)
            return isCertain ? last : nil
        case (0, 1):
            if hasOtherGroups || !isOneGroup(core) { return last }
            switch comma {
            case .thousands: return core.count
            case .decimals: return last
            case .unknown: return nil
            }
        case (_, 0), (0, _): return core.count
        case (1, _): return isComma ? (commas == 1 ? last : nil) : last
        case (_, 1): return isComma ? last : nil
        default: return nil
        }
    }

    /// Whether three digits follow the mark and one to three, without a zero, stand before it.
    private func isOneGroup(_ core: Span<UInt8>) -> Bool {
        core.count - last == 4 && (1...3).contains(last) && core[0] != UInt8(ascii: "0")
    }
}
