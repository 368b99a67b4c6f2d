import Bytes

extension ShapeReader {
    /// The look at `field` of `window`, the same as the slow one's, quickly where the field has the
    /// shape that its column nearly always has.
    ///
    /// Traps when the field is not inside the window.
    @inlinable
    @inline(__always)
    package static func look(
        _ field: Range<Int>, in window: Span<UInt8>, hint: Shape
    ) -> FieldLook {
        let bytes = FieldWindow(field, in: window)
        guard bytes.count > 0 else { return FieldLook(.empty) }
        if bytes.hasLastWord, let shape = hotShape(bytes, hint) { return FieldLook(shape) }
        return lookWithoutHint(field, in: window, hint)
    }

    /// The shape where it is of the hint's family; nil where it is not, or is not certain.
    @inlinable
    @inline(__always)
    package static func hotShape(_ bytes: borrowing FieldWindow, _ hint: Shape) -> Shape? {
        switch hint {
        case .zeroOrOne, .year, .serialDay, .compactDate, .epoch, .leadingZero, .integer,
            .decimal:
            return HotNumber.shape(bytes)
        case .date: return HotDate.isDate(bytes) ? .date : nil
        case .timestamp, .timestampIncomplete: return HotTimestamp.shape(bytes)
        case .boolean: return HotBoolean.isBoolean(bytes) ? .boolean : nil
        case .code, .text: return HotText.shape(bytes)
        default: return nil
        }
    }

    /// Tries the families that the first byte allows, then looks slowly.
    @inline(never)
    package static func lookWithoutHint(
        _ field: Range<Int>, in window: Span<UInt8>, _ hint: Shape
    ) -> FieldLook {
        let bytes = FieldWindow(field, in: window)
        if bytes.hasLastWord {
            if let shape = shapeByFirstByte(bytes, hint) { return FieldLook(shape) }
            // The grammars leave nothing to each other, so the one of the hint may come first.
            if HotText.isInnerByte(bytes.lastWord), isPrintableASCII(bytes.byte(at: 0)),
                let look = lookByGrammar(window.extracting(field), hint)
            {
                return look
            }
        }
        return look(window.extracting(field))
    }

    private static func isPrintableASCII(_ byte: UInt8) -> Bool { byte &- 0x21 < 0x5E }

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
        _ bytes: borrowing FieldWindow, _ hint: Shape
    ) -> Shape? {
        let first = bytes.byte(at: 0)
        guard isDigit(first) || first == UInt8(ascii: "-") else {
            if HotBoolean.isBoolean(bytes) { return .boolean }
            return hint == .text || hint == .code ? nil : HotText.shape(bytes)
        }
        if HotDate.isDate(bytes) { return .date }
        return hint.strictKind == .number ? nil : HotNumber.shape(bytes)
    }
}
