import Bytes

extension ShapeReader {
    /// The look at `field` of `window`, the same as the slow one's, quickly where the field has the
    /// shape that its column nearly always has, which is the hint.
    ///
    /// `digits` marks those of the window. Traps when the field is not inside it.
    package static func look(
        _ field: Range<Int>, in window: Span<UInt8>, _ digits: borrowing DigitMap, hint: Shape
    ) -> FieldLook {
        let bytes = FieldWindow(field, in: window)
        guard bytes.count > 0 else { return FieldLook(.empty) }
        guard bytes.hasLastWord else { return look(window.extracting(field)) }
        let marks = digits.marks(from: field.lowerBound)
        return hotShape(bytes, marks, hint).map { FieldLook($0) }
            ?? lookWithoutFamily(bytes, marks, window.extracting(field), hint)
    }

    /// The shape where it is of the hint's family; nil where it is not, or is not certain.
    private static func hotShape(
        _ bytes: borrowing FieldWindow, _ marks: UInt64, _ hint: Shape
    ) -> Shape? {
        switch hint.family {
        case .number: HotNumber.shape(bytes, marks)
        case .date: HotDate.shape(bytes, marks)
        case .timestamp: HotTimestamp.shape(bytes, marks)
        case .boolean: HotBoolean.shape(bytes, marks)
        case .text: HotText.shape(bytes, marks)
        case .none: nil
        }
    }

    /// Tries the hint's grammar and the families that the first byte allows, then looks slowly.
    @inline(never)
    static func lookWithoutFamily(
        _ bytes: borrowing FieldWindow, _ marks: UInt64, _ field: Span<UInt8>, _ hint: Shape
    ) -> FieldLook {
        // Among near misses of a number there are plain ones, which the first byte tells.
        let isByteFirst = hint.nearMissKind == .number
        if isByteFirst, let shape = shapeByFirstByte(bytes, marks, hint) { return FieldLook(shape) }
        // The grammars leave nothing to each other, so the one of the hint may come first.
        if HotText.isInnerByte(bytes.lastWord), bytes.byte(at: 0) &- 0x21 < 0x5E,
            let look = lookByGrammar(field, hint)
        {
            return look
        }
        if !isByteFirst, let shape = shapeByFirstByte(bytes, marks, hint) {
            return FieldLook(shape)
        }
        return look(field)
    }

    /// The look by the grammar that has the hint's shape; nil where the field is none of its own.
    private static func lookByGrammar(_ field: Span<UInt8>, _ hint: Shape) -> FieldLook? {
        switch hint {
        case .nullToken, .nullWord: return NullToken.shape(field).map { FieldLook($0) }
        case .booleanCased, .yes, .no, .letterY, .letterN, .letterT, .letterF, .on, .off:
            return BooleanWord.shape(field).map { FieldLook($0) }
        default: break
        }
        switch hint.nearMissKind {
        case .date, .timestamp: return isDigit(field[0]) ? DateAndTime.look(field) : nil
        case .number: return NumberNearMiss.shape(field).map { FieldLook($0) }
        case .boolean, nil: return nil
        }
    }

    private static func shapeByFirstByte(
        _ bytes: borrowing FieldWindow, _ marks: UInt64, _ hint: Shape
    ) -> Shape? {
        let first = bytes.byte(at: 0)
        guard isDigit(first) || first == UInt8(ascii: "-") else {
            if let shape = HotBoolean.shape(bytes, marks) { return shape }
            return hint.family == .text ? nil : HotText.shape(bytes, marks)
        }
        if let shape = HotDate.shape(bytes, marks) { return shape }
        return hint.family == .number ? nil : HotNumber.shape(bytes, marks)
    }
}
