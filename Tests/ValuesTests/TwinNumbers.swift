import Values

/// The numbers of the slow twin, strict and nearly.
struct TwinNumbers {
    private static let space = "[ \u{A0}\u{202F}\u{2009}]"
    static let units = Set(
        """
        kg mg ug cm mm km ft in yd lb lbs oz ml cl dl ms hrs hr sec secs min mins hour hours day \
        days week weeks month months year years yr yrs kb mb gb tb kib mib gib tib bit bits byte \
        bytes hz khz mhz ghz kw kwh mwh wh kv mah hpa kpa mpa psi mol cal kcal nm seat seats user \
        users items item unit units piece pieces pcs pc pkg boxes license licenses point points \
        times percent gram grams kilogram kilograms meter meters metre metres liter liters \
        litre litres mile miles feet inch inches pound pounds ounce ounces ton tons tonne tonnes \
        seconds minute minutes mph kmh kph rpm px dpi ha acre acres sqm sqft doz dozen pair pairs \
        pack packs bottle bottles ltr mtr
        """.split(separator: " ").map(String.init))
    static let codes = Set(
        """
        AED AFN AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN \
        BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP \
        GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY \
        KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP \
        MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR \
        RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT \
        TND TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW
        """.split(separator: " ").map(String.init))
    private static let currency = "\\p{Sc}|[ACRS]\\$|(?:US|AU|CA|HK|NZ|NT|MX)\\$|[A-Z]{3}"
    private static let whole = "(?:0|[1-9][0-9]*)"
    private static let short = "[1-9][0-9]{0,2}"

    private let strict = TwinPattern("(-?)([0-9]+)(\\.[0-9]+)?")
    private let hexadecimal = TwinPattern("-?0[xX][0-9A-Fa-f]+")
    private let parts = TwinPattern(
        "(\\(?)([-+\u{2212}]?)(?:(\(currency))(\(space)?)([-+\u{2212}]?)(\\(?))?"
            + "(\\.?[0-9](?:.*[0-9])?\\.?)(-?)(\\)?)(?:(\(space)?)(%|\(currency)|[A-Za-z]+))?(\\)?)"
    )
    private let bodies: [(TwinPattern, Shape)] = [
        (TwinPattern(whole), .integer),
        (TwinPattern("\(whole)\\.[0-9]+"), .decimal),
        (TwinPattern("\\.[0-9]+|\(whole)\\."), .plusOrBarePoint),
        (
            TwinPattern(
                "\(short)(?:(?:,[0-9]{3}){2,}|(?:,[0-9]{3})+\\.[0-9]+)"
                    + "|[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}(?:\\.[0-9]+)?"), .groupedByComma
        ),
        (TwinPattern("\(short)(?:\\.[0-9]{3})+,[0-9]+"), .groupedByDot),
        (TwinPattern("\(short),[0-9]{3}"), .commaThreeDigits),
        (TwinPattern("\(whole),[0-9]{2}"), .commaTwoDigits),
        (TwinPattern("\(whole),[0-9]+"), .commaDigits),
        (TwinPattern("\(short)(?:\\.[0-9]{3}){2,}"), .groupedByDotOnly),
        (TwinPattern("[0-9]E\\+(?:0?1[1-9]|0?[2-9][0-9]|[1-9][0-9][0-9])"), .exponentLarge),
        (
            TwinPattern("[0-9]\\.[0-9]+E\\+(?:0?1[1-9]|0?[2-9][0-9]|[1-9][0-9][0-9])"),
            .exponentLarge
        ),
        (TwinPattern("\(whole)(?:\\.[0-9]+)?[eE][-+]?[0-9]{1,3}"), .exponent),
        (TwinPattern("\(short)(?:_[0-9]{3})+(?:\\.[0-9]+)?"), .hexadecimalOrUnderscore),
    ]
    private let apart: [TwinPattern] = [" ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "\u{2019}"]
        .map { TwinPattern("[1-9][0-9]{0,2}(?:\($0)[0-9]{3})+(?:[.,][0-9]+)?") }

    func shape(_ field: String) -> Shape? {
        if let match = strict.match(field) {
            if !match[3].isEmpty { return .decimal }
            return match[1].isEmpty ? whole(match[2]) : negative(match[2])
        }
        if hexadecimal.match(field) != nil { return .hexadecimalOrUnderscore }
        guard let match = parts.match(field), let body = body(match[7]) else { return nil }
        return shape(match, body)
    }

    private func negative(_ digits: String) -> Shape {
        digits.utf8.count > 1 && digits.hasPrefix("0") ? .leadingZero : .integer
    }

    private func whole(_ digits: String) -> Shape {
        if digits == "0" || digits == "1" { return .zeroOrOne }
        if digits.hasPrefix("0") { return .leadingZero }
        guard let value = Int(digits) else { return .integer }
        switch digits.utf8.count {
        case 4 where (1900...2100).contains(value): return .year
        case 5 where (20_000...60_000).contains(value): return .serialDay
        case 8 where SlowCalendar.shared.isCompact(digits): return .compactDate
        case 10 where (1_000_000_000...2_200_000_000).contains(value): return .epoch
        case 13 where (1_000_000_000_000...2_200_000_000_000).contains(value): return .epoch
        default: return .integer
        }
    }

    private func body(_ text: String) -> Shape? {
        if apart.contains(where: { $0.match(text) != nil }) { return .groupedBySpaceOrApostrophe }
        return bodies.first { $0.0.match(text) != nil }?.1
    }

    private func shape(_ match: [String], _ body: Shape) -> Shape? {
        let signs = [match[2], match[5], match[8]].filter { !$0.isEmpty }
        let isOpen = !match[1].isEmpty || !match[6].isEmpty
        let closings = [match[9], match[12]].filter { !$0.isEmpty }
        guard signs.count <= 1, match[1].isEmpty || match[6].isEmpty,
            closings.count == (isOpen ? 1 : 0), !isOpen || signs.isEmpty
        else { return nil }
        if match[2] == "+" || match[5] == "+" {
            let digits = match[7].utf8.filter { (0x30...0x39).contains($0) }.count
            if digits > 9 || body == .groupedBySpaceOrApostrophe || body == .groupedByDotOnly {
                return nil
            }
        }
        let suffix = match[11]
        let isUnit = Self.units.contains(suffix.lowercased())
        let front = match[3]
        if !suffix.isEmpty, suffix != "%", !isUnit {
            return front.isEmpty && isCurrency(suffix)
                ? money(suffix, isApart: !match[10].isEmpty, body, match[7]) : nil
        }
        if !front.isEmpty {
            guard suffix.isEmpty, isCurrency(front) else { return nil }
            return money(front, isApart: !match[4].isEmpty, body, match[7])
        }
        if isUnit { return isOpen || !match[8].isEmpty ? nil : .unit }
        return shape(
            body, isPercent: suffix == "%", isOpen: isOpen, isTrailing: !match[8].isEmpty,
            sign: match[2])
    }

    private func shape(
        _ body: Shape, isPercent: Bool, isOpen: Bool, isTrailing: Bool, sign: String
    ) -> Shape? {
        switch body {
        case .groupedByComma, .groupedByDot: return body
        case .commaThreeDigits, .commaTwoDigits, .commaDigits, .groupedByDotOnly,
            .groupedBySpaceOrApostrophe:
            return isPercent ? .percent : body
        default: break
        }
        if isPercent { return .percent }
        if isOpen { return .parentheses }
        if isTrailing { return .trailingMinusOrInfinity }
        if body == .hexadecimalOrUnderscore { return body }
        if sign == "\u{2212}" { return .minusSign }
        if body == .exponent || body == .exponentLarge { return body }
        return sign == "+" || body == .plusOrBarePoint ? .plusOrBarePoint : nil
    }

    private func isCurrency(_ mark: String) -> Bool {
        mark.utf8.count != 3 || !mark.allSatisfy { ("A"..."Z").contains($0) }
            ? !mark.allSatisfy { $0.isASCII && $0.isLetter } : Self.codes.contains(mark)
    }

    private func money(_ mark: String, isApart: Bool, _ body: Shape, _ digits: String) -> Shape? {
        let isCode = Self.codes.contains(mark)
        switch body {
        case .exponent, .exponentLarge, .hexadecimalOrUnderscore: return nil
        case .decimal, .groupedByDot, .commaTwoDigits, .commaDigits: return .currency
        case .groupedByComma where digits.contains("."): return .currency
        case .groupedBySpaceOrApostrophe where digits.contains { ".,".contains($0) }:
            return .currency
        default: return isCode && !isApart ? nil : .currency
        }
    }

    /// Digits outside ASCII among the digits, by their Unicode category.
    static func isForeign(_ field: String) -> Bool {
        var scalars = Array(field.unicodeScalars)
        if let first = scalars.first, first == "-" || first == "\u{2212}" { scalars.removeFirst() }
        let parts = scalars.split(
            maxSplits: 1, omittingEmptySubsequences: false,
            whereSeparator: { $0 == "." || $0 == "\u{66B}" })
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDecimalDigit) }) else {
            return false
        }
        return scalars.contains { isDecimalDigit($0) && !$0.isASCII }
    }

    private static func isDecimalDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .decimalNumber
            && (scalar.value < 0x10000 || (0x1D7CE...0x1D7FF).contains(scalar.value))
    }
}
