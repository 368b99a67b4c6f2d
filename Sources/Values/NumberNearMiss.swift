import Bytes

/// A number that people would read as one, though the Batch File Constraints do not.
struct NumberNearMiss {
    private var hasParentheses = false
    private var hasMinus = false
    private var hasUnicodeMinus = false
    private var hasPlus = false
    private var hasTrailingMinus = false
    private var hasPercent = false
    private var hasUnit = false
    private var hasSpace = false
    private var currency: CurrencyMark?

    /// The shape of a field that is no strict number; nil where it is no near miss either.
    static func shape(_ field: Span<UInt8>) -> Shape? {
        guard let digits = digits(of: field),
            let body = NumberBody.read(field.extracting(digits))
        else { return nil }
        var number = NumberNearMiss()
        guard number.readFront(field.extracting(0..<digits.lowerBound)),
            number.readBack(field.extracting(digits.upperBound..<field.count))
        else { return nil }
        return number.shape(body, field.extracting(digits))
    }

    /// More bytes than a sign, a currency, a unit, spaces and parentheses have together.
    private static let longestEdgeBytes = 24

    /// From the first digit to the last, with a point at either end; nil where there is none, or
    /// none that near to both ends.
    private static func digits(of field: Span<UInt8>) -> Range<Int>? {
        var start = 0
        let startLimit = min(field.count, longestEdgeBytes)
        while start < startLimit, !isDigit(field[start]) { start += 1 }
        guard start < startLimit else { return nil }
        var end = field.count
        let endLimit = max(start + 1, field.count - longestEdgeBytes)
        while end > endLimit, !isDigit(field[end - 1]) { end -= 1 }
        guard isDigit(field[end - 1]) else { return nil }
        if start > 0, field[start - 1] == UInt8(ascii: ".") { start -= 1 }
        if end < field.count, field[end] == UInt8(ascii: ".") { end += 1 }
        return start..<end
    }

    private mutating func readFront(_ front: Span<UInt8>) -> Bool {
        if front.isEmpty { return true }
        var cursor = FieldCursor(front)
        hasParentheses = cursor.take(UInt8(ascii: "("))
        takeSign(&cursor)
        currency = CurrencyMark.take(&cursor)
        if currency != nil {
            hasSpace = cursor.takeSpace()
            if !hasSign { takeSign(&cursor) }
            if !hasParentheses { hasParentheses = cursor.take(UInt8(ascii: "(")) }
        }
        return cursor.isAtEnd && !(hasParentheses && hasSign)
    }

    private var hasSign: Bool { hasMinus || hasUnicodeMinus || hasPlus }

    @_lifetime(cursor: copy cursor)
    private mutating func takeSign(_ cursor: inout FieldCursor) {
        if cursor.take(UInt8(ascii: "-")) {
            hasMinus = true
        } else if cursor.take(UInt8(ascii: "+")) {
            hasPlus = true
        } else if cursor.next == 0xE2, cursor.peek(1) == 0x88, cursor.peek(2) == 0x92 {
            hasUnicodeMinus = true
            cursor.index += 3
        }
    }

    private mutating func readBack(_ back: Span<UInt8>) -> Bool {
        if back.isEmpty { return !hasParentheses }
        var cursor = FieldCursor(back)
        hasTrailingMinus = cursor.take(UInt8(ascii: "-"))
        if hasTrailingMinus, hasSign || hasParentheses { return false }
        var isOpen = hasParentheses
        if isOpen, cursor.take(UInt8(ascii: ")")) { isOpen = false }
        if cursor.isAtEnd { return !isOpen }
        let isApart = cursor.takeSpace()
        if cursor.take(UInt8(ascii: "%")) {
            hasPercent = true
        } else if let mark = CurrencyMark.take(&cursor) {
            guard currency == nil else { return false }
            currency = mark
            hasSpace = isApart
        } else {
            let word = cursor.takeLetters()
            hasUnit = UnitWord.isUnit(back.extracting(word))
            guard hasUnit else { return false }
        }
        if isOpen, cursor.take(UInt8(ascii: ")")) { isOpen = false }
        return !isOpen && cursor.isAtEnd
    }

    private func shape(_ body: NumberBody, _ digits: Span<UInt8>) -> Shape? {
        if hasPlus, !allowsPlus(body, digits) { return nil }
        if let currency {
            guard !hasPercent, !hasUnit, !body.isProgrammers, body != .exponent,
                body != .exponentLarge
            else { return nil }
            return !currency.isCode || hasSpace || body.hasDecimals(digits) ? .currency : nil
        }
        if hasUnit { return hasParentheses || hasTrailingMinus ? nil : .unit }
        if hasPercent, body.isAmbiguous { return .percent }
        if let separated = body.separatorShape { return separated }
        if hasPercent { return .percent }
        if hasParentheses { return .parentheses }
        if hasTrailingMinus { return .trailingMinusOrInfinity }
        if body.isProgrammers { return .hexadecimalOrUnderscore }
        if hasUnicodeMinus { return .minusSign }
        switch body {
        case .exponent: return .exponent
        case .exponentLarge: return .exponentLarge
        default: return hasPlus || body == .barePoint ? .plusOrBarePoint : nil
        }
    }

    /// A plus with ten digits, with a zero in front or with groups apart is a phone number.
    private func allowsPlus(_ body: NumberBody, _ digits: Span<UInt8>) -> Bool {
        guard body != .groupedBySpaceOrApostrophe, body != .groupedByDotOnly else { return false }
        var count = 0
        for index in digits.indices where isDigit(digits[index]) { count += 1 }
        return count <= 9
    }
}
