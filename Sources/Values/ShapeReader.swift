import Bytes

/// Puts a field in its shape.
package enum ShapeReader {
    /// The content of the field as it stands in the file, without the quotes around it.
    package static func look(_ field: Span<UInt8>) -> FieldLook {
        guard !field.isEmpty else { return FieldLook(.empty) }
        let inner = EdgeSpace.trimmed(field)
        guard !inner.isEmpty else { return FieldLook(.whiteSpace) }
        var look = lookInside(field.extracting(inner))
        guard inner.count < field.count else { return look }
        look.hasEdgeSpace = true
        look.isEdgeForeign =
            isOutsideASCII(field, 0..<inner.lowerBound)
            && isOutsideASCII(field, inner.upperBound..<field.count)
        return look
    }

    private static func isOutsideASCII(_ field: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.allSatisfy { field[$0] >= 0x80 }
    }

    /// The look at a field that starts and ends with something else than white space.
    private static func lookInside(_ field: Span<UInt8>) -> FieldLook {
        let first = field[0]
        if isDigit(first) { return lookBehindDigit(field) }
        if isLetter(first) { return lookBehindLetter(field) }
        let shape =
            PlainNumber.shape(field) ?? NullToken.shape(field) ?? SpreadsheetError.shape(field)
            ?? Formula.shape(field) ?? lookAtNumber(field)
        return FieldLook(shape ?? TextShape.of(field))
    }

    private static func lookBehindDigit(_ field: Span<UInt8>) -> FieldLook {
        if let shape = PlainNumber.shape(field) { return FieldLook(shape) }
        if let look = DateAndTime.look(field) { return look }
        return FieldLook(
            PartialDate.shape(field) ?? lookAtNumber(field) ?? TextShape.of(field))
    }

    private static func lookBehindLetter(_ field: Span<UInt8>) -> FieldLook {
        if let shape = BooleanWord.shape(field) ?? NullToken.shape(field) {
            return FieldLook(shape)
        }
        guard hasDigit(field) else {
            return FieldLook(Infinity.isInfinity(field) ? .trailingMinusOrInfinity : .text)
        }
        // Anything else that starts with a letter and is no text ends in a digit or a zone, and a
        // month, a weekday or a currency stands in front.
        if let look = DateAndTime.look(field) { return look }
        return FieldLook(PartialDate.shape(field) ?? lookAtNumber(field) ?? TextShape.of(field))
    }

    /// Whether any byte is an ASCII digit.
    private static func hasDigit(_ field: Span<UInt8>) -> Bool {
        var index = 0
        while index + 8 <= field.count {
            // Digits become 0 to 9, to which the sum adds too little to reach the highest bit.
            let values = field.word(at: index) ^ 0x3030_3030_3030_3030
            let sums = (values & 0x7F7F_7F7F_7F7F_7F7F) + 0x7676_7676_7676_7676
            if (sums | values) & 0x8080_8080_8080_8080 != 0x8080_8080_8080_8080 { return true }
            index += 8
        }
        while index < field.count {
            if isDigit(field[index]) { return true }
            index += 1
        }
        return false
    }

    private static func lookAtNumber(_ field: Span<UInt8>) -> Shape? {
        if let shape = NumberNearMiss.shape(field) { return shape }
        if HexadecimalNumber.isNumber(field) { return .hexadecimalOrUnderscore }
        if !isDigit(field[0]), Infinity.isInfinity(field) { return .trailingMinusOrInfinity }
        return ForeignDigits.isNumber(field) ? .foreignDigits : nil
    }
}
