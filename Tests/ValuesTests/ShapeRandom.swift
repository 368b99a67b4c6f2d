/// Fields that are made by the grammars of the shapes, and then damaged.
struct ShapeRandom {
    private var state: UInt64

    init(seed: UInt64) {
        // Seeds one apart would give the same fields one step apart.
        state = seed &* 0xD1B5_4A32_D192_ED03
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

    private mutating func pick(_ items: [String]) -> String { items[below(items.count)] }

    private mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(below(10)) }.joined()
    }

    private mutating func padded(_ limit: Int) -> String {
        let number = String(below(limit))
        return below(4) > 0 && number.utf8.count < 2 ? "0" + number : number
    }

    mutating func field() -> String {
        var field: String
        switch below(9) {
        case 0: field = date()
        case 1: field = date() + pick(["T", " ", " ", "t", ", ", "-", ":", "  "]) + time()
        case 2: field = Self.examples[below(Self.examples.count)]
        case 3: field = amount()
        case 4: field = pick(["", "-", "+", "("]) + digits(1 + below(18))
        case 5: field = digits(1 + below(9)) + "." + digits(1 + below(9))
        case 6: field = words()
        case 7: field = monthDate()
        default: field = digits(pickLength())
        }
        while below(3) == 0 { field = damaged(field) }
        if below(12) == 0 { field = pick(Self.spaces) + field }
        if below(12) == 0 { field += pick(Self.spaces) }
        return field
    }

    private static let spaces = [" ", "\t", "\u{A0}", "\u{2003}", "\u{3000}", "\u{85}", "  "]
    private static let examples = ShapeExamples.all.flatMap { $0.examples + $0.others }

    private mutating func pickLength() -> Int { [1, 4, 5, 8, 10, 13][below(6)] }

    private mutating func date() -> String {
        switch below(5) {
        case 0: return year() + "-" + padded(14) + "-" + padded(33)
        case 1:
            let mark = pick(["/", "-", "."])
            return padded(33) + mark + padded(33) + mark + pick([year(), digits(2)])
        case 2: return year() + "/" + padded(13) + "/" + padded(32)
        case 3:
            return year()
                + pick(["-W" + padded(55) + "-" + digits(1), "-" + digits(3), "-" + padded(14)])
        default: return pick(["20", "19"]) + digits(2) + pick(["0", "1"]) + digits(3)
        }
    }

    private mutating func year() -> String {
        pick(["2024", "1999", "1900", "2000", "0000", "9999", "2023", digits(4)])
    }

    private mutating func time() -> String {
        let mark = pick([":", ":", ":", "."])
        var time = padded(26) + mark + pick([padded(62), digits(2)])
        if below(4) > 0 { time += mark + pick(["00", "59", "60", digits(2)]) }
        if below(3) == 0 { time += pick([".", ","]) + digits(1 + below(7)) }
        if below(8) == 0 { time = pick([digits(4), digits(6), digits(2)]) }
        if below(5) == 0 { time += pick([" AM", "pm", " p.m.", "\u{202F}AM"]) }
        return time
            + pick([
                "", "Z", " Z", "z", "+02:00", " -0530", "+05", " PST", " UTC", " GMT+1", "  Z",
                "+1:00", "+18:30", "+01:60", " Europe/Berlin", "Z[UTC]", " (CET)", "-" + digits(4),
            ])
    }

    private mutating func monthDate() -> String {
        let month = pick(["Jan", "February", "MAR", "apr.", "May", "Sept", "Sep.", "Dec", "Mai"])
        let day = pick([padded(33), padded(32) + pick(["st", "th", "TH"])])
        let mark = pick(["-", " ", "/", ". ", "", ", "])
        let year = pick([year(), digits(2)])
        switch below(6) {
        case 0: return day + mark + month + mark + year
        case 1: return month + mark + day + pick([mark, ", "]) + year
        case 2: return pick(["Thu ", "Monday, ", "Tues. "]) + day + " " + month + " " + year
        case 3: return pick(["Thu ", ""]) + month + " " + day + " " + time() + " " + year
        case 4: return pick([month + mark + year, day + "-" + month])
        default: return year + mark + month + mark + day
        }
    }

    private mutating func amount() -> String {
        let mark = pick([",", ".", " ", "'", "_", "\u{A0}", "\u{202F}", "\u{2019}"])
        var number = digits(1 + below(3))
        for _ in 0..<below(4) { number += mark + digits(below(8) == 0 ? 2 : 3) }
        if below(2) == 0 { number += pick([".", ","]) + digits(below(5)) }
        if below(8) == 0 { number += pick(["e", "E+", "e-", "E"]) + digits(1 + below(3)) }
        let currencies = ["$", "€", "US$", "EUR", "USD", "R$", "ABC", "\u{20B9}"]
        switch below(6) {
        case 0: number = pick(["", "-"]) + pick(currencies) + pick(["", " ", "-"]) + number
        case 1: number += pick(["", " ", "\u{A0}"]) + pick(currencies)
        case 2: number += pick(["%", " %", " kg", "kg", " seats", " a", "-"])
        case 3: number = "(" + number + ")"
        default: break
        }
        return pick(["", "", "-", "+", "\u{2212}"]) + number
    }

    private mutating func words() -> String {
        let list = [
            "Anna", "active", "the", "Marta", "Sunday", "USA", "US$", "none", "true", "NULL", "inf",
            "Sep", "august", "Z\u{FC}rich", "\u{41C}\u{43E}", "\u{4E2D}\u{6587}", "\u{1F600}", "x1",
            "B2B", "missing", "undefined", "yes", "N/A", "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
            "dec12345-4f89-11d3-9a0c-0305e82c3301", "\u{661}", "=SUM(A1)", "@x", "A1",
        ]
        return (0...below(5)).map { _ in pick(list) }.joined(separator: pick([" ", "", "-", "_"]))
    }

    private mutating func damaged(_ field: String) -> String {
        var scalars = Array(field.unicodeScalars)
        let alphabet = Array(
            "0159 -+./,:'_TZWEeAMaxn$%()#=*\u{A0}\u{2212}\u{661}\u{E9}".unicodeScalars)
        let scalar = alphabet[below(alphabet.count)]
        let place = scalars.isEmpty ? 0 : below(scalars.count)
        switch below(4) {
        case 0 where !scalars.isEmpty: scalars.remove(at: place)
        case 1 where !scalars.isEmpty: scalars[place] = scalar
        case 2 where !scalars.isEmpty: scalars.insert(scalars[place], at: place)
        default: scalars.insert(scalar, at: place)
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    /// A field of which some bytes are any bytes at all.
    mutating func brokenBytes() -> [UInt8] {
        var bytes = Array(field().utf8)
        for _ in 0...below(3) {
            let byte = UInt8(truncatingIfNeeded: next())
            if bytes.isEmpty || below(3) == 0 {
                bytes.insert(byte, at: below(bytes.count + 1))
            } else {
                bytes[below(bytes.count)] = byte
            }
        }
        return bytes
    }
}
