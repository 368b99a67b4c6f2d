/// A time of day as the slow twin reads one.
struct TwinClock {
    enum Reality {
        case ordinary
        case unusual
        case impossible
    }

    let isCompact: Bool
    let isHourAlone: Bool
    let isISO: Bool
    let hasSeconds: Bool
    let reality: Reality

    init?(_ text: String, hasMeridiem: Bool, isOffsetPossible: Bool) {
        let fractionStart = TwinClock.fractionStart(text)
        let fraction = text.dropFirst(fractionStart)
        let main = String(text.prefix(fractionStart))
        let isPlain = main.allSatisfy { ("0"..."9").contains($0) }
        isCompact = isPlain && main.count >= 4
        isHourAlone = isPlain && main.count <= 2 && !hasMeridiem
        var parts = main.split { ":.".contains($0) }.compactMap { Int($0) }
        if isCompact {
            let digits = Array(main).map(String.init)
            parts = stride(from: 0, to: digits.count, by: 2).map {
                Int(digits[$0] + digits[$0 + 1]) ?? 0
            }
        }
        hasSeconds = parts.count == 3
        isISO = main.contains(":") && main.utf8.count != 4 && main.utf8.count != 7 && !hasMeridiem
        let (hour, minute, second) =
            (parts[0], parts.count > 1 ? parts[1] : 0, parts.count > 2 ? parts[2] : 0)
        let isZero = fraction.allSatisfy { ".,0".contains($0) }
        if !isOffsetPossible {
            reality = .impossible
        } else if hour < 24, minute < 60, second < 60 {
            reality = .ordinary
        } else if hour == 24, minute == 0, second == 0, isZero {
            reality = .unusual
        } else {
            reality = hour < 24 && minute == 59 && second == 60 ? .unusual : .impossible
        }
    }

    /// Where the fraction of a second starts: behind two marks, or behind plain digits.
    private static func fractionStart(_ text: String) -> Int {
        let marks = text.enumerated().filter { ":.,".contains($0.element) }.map(\.offset)
        if let first = marks.first, first == 4 || first == 6 { return first }
        return marks.count > 2 ? marks[2] : text.count
    }
}
