import Bytes

/// Writes a value as its column should have it.
package enum ValueMender {
    /// The value with all that is wrong with it mended; nil where nothing is wrong, and where
    /// nobody can know what should stand there.
    ///
    /// `value` is a field's content without its quotes, edge white space and all; `shape` is its
    /// shape, and `verdict` that of its column.
    package static func mend(
        _ value: Span<UInt8>, shape: Shape, verdict: ColumnVerdict
    ) -> MendedValue? {
        let range = EdgeSpace.trimmed(value)
        let hasEdgeSpace = range.count < value.count && shape != .whiteSpace
        guard let finding = verdict.finding(for: shape, hasEdgeSpace: hasEdgeSpace),
            finding.fix != .none,
            let bytes = bytes(value.extracting(range), shape, finding.rule, verdict)
        else { return nil }
        return MendedValue(bytes: bytes, isSafe: finding.fix == .safe)
    }

    /// `value` has no white space at its edges.
    private static func bytes(
        _ value: Span<UInt8>, _ shape: Shape, _ rule: ValueRule, _ verdict: ColumnVerdict
    ) -> [UInt8]? {
        switch rule {
        case .surroundingSpace: return [UInt8](copying: value)
        case .nullToken: return []
        case .dateFormat: return DateMender.date(value, order: verdict.dateOrder)
        case .timestampFormat: return DateMender.timestamp(value, order: verdict.dateOrder)
        case .booleanFormat: return boolean(value, shape)
        case .thousandSeparator, .decimalComma, .currencySymbol, .numberFormat, .unusualNumber:
            return NumberMender.number(value, shape, comma: verdict.commaMeaning)
        case .impossibleDate, .impossibleTimestamp, .timestampIncomplete, .spreadsheetError,
            .spreadsheetDamage, .mixedKinds, .dateAsNumber, .spreadsheetFormula:
            return nil
        }
    }

    private static func boolean(_ value: Span<UInt8>, _ shape: Shape) -> [UInt8]? {
        guard !value.isEmpty else { return nil }
        return switch shape {
        case .yes, .letterY, .letterT, .on: bytes(true)
        case .no, .letterN, .letterF, .off: bytes(false)
        case .booleanCased: bytes(lowercasedASCII(value[0]) == UInt8(ascii: "t"))
        case .zeroOrOne: bytes(value[0] == UInt8(ascii: "1"))
        default: nil
        }
    }

    private static func bytes(_ value: Bool) -> [UInt8] { value ? yes : no }

    private static let yes = Array("true".utf8)
    private static let no = Array("false".utf8)
}
