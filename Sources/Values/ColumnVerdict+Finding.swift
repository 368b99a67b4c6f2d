extension ColumnVerdict {
    /// The one rule that a value of a shape breaks in this column; nil where it breaks none.
    ///
    /// White space at an edge breaks V514 only where nothing else is wrong. NDJSON knows no V516.
    package func finding(for shape: Shape, hasEdgeSpace: Bool) -> ValueFinding? {
        guard let found = firstFinding(shape), !isSilent(found.rule) else {
            return hasEdgeSpace ? surroundingSpace : nil
        }
        guard basis == .declared && isTyped else { return found }
        // A declared kind allows nothing but its strict values.
        return ValueFinding(found.rule, .error, fix: found.fix)
    }

    private func isSilent(_ rule: ValueRule) -> Bool {
        switch rule {
        case .thousandSeparator, .decimalComma, .numberFormat, .mixedKinds, .unusualNumber:
            isNumberFormFree
        default: false
        }
    }

    private func firstFinding(_ shape: Shape) -> ValueFinding? {
        switch shape {
        case .empty: nil
        case .whiteSpace: surroundingSpace
        case .spreadsheetError: ValueFinding(.spreadsheetError, .error)
        case .hashes: isTyped ? ValueFinding(.spreadsheetError, .error) : nil
        case .nullToken, .nullWord: nullFinding(shape)
        case .formula: ValueFinding(.spreadsheetFormula, .warning)
        case .guardedText, .exponentLarge: ValueFinding(.spreadsheetDamage, .warning)
        case .exponent where isNumberFormFree && name == .identifier:
            ValueFinding(.spreadsheetDamage, .warning)
        case .dayAndMonthName where isMostlyCodes: ValueFinding(.spreadsheetDamage, .warning)
        default: kindFinding(shape)
        }
    }

    private var surroundingSpace: ValueFinding {
        isTyped
            ? ValueFinding(.surroundingSpace, typedSeverity, fix: .safe)
            : ValueFinding(.surroundingSpace, .note, fix: .unsafe)
    }

    private func nullFinding(_ shape: Shape) -> ValueFinding? {
        if isTyped { return ValueFinding(.nullToken, typedSeverity, fix: .safe) }
        // The second group can be words of a text, which a few other values can't rule out.
        let isWord = shape == .nullWord && kind == .string && valueCount >= 3
        return isWord ? nil : ValueFinding(.nullToken, .warning)
    }

    private func kindFinding(_ shape: Shape) -> ValueFinding? {
        switch kind {
        case .date: dateFinding(shape)
        case .timestamp: timestampFinding(shape)
        case .boolean: booleanFinding(shape)
        case .integer, .number: numberFinding(shape)
        case .string, nil: nil
        }
    }

    private func dateFinding(_ shape: Shape) -> ValueFinding? {
        switch shape {
        case .date: nil
        case .dateImpossible, .dateImpossibleOther: ValueFinding(.impossibleDate, formSeverity)
        case .timestampImpossible: ValueFinding(.impossibleTimestamp, formSeverity)
        case .serialDay, .epoch: ValueFinding(.dateAsNumber, formSeverity)
        case .dateTwoDigitSlash, .dateTwoDigitOther, .year, .yearAndMonth, .monthNameAndYear:
            ValueFinding(.dateFormat, formSeverity)
        case _ where isDateOrTimestamp(shape):
            ValueFinding(.dateFormat, formSeverity, fix: formFix)
        default: other
        }
    }

    private func timestampFinding(_ shape: Shape) -> ValueFinding? {
        switch shape {
        case .timestamp: nil
        case .timestampIncomplete: ValueFinding(.timestampIncomplete, .warning)
        case .timestampUnusual: ValueFinding(.impossibleTimestamp, .warning)
        case .timestampImpossible: ValueFinding(.impossibleTimestamp, formSeverity)
        case .dateImpossible, .dateImpossibleOther: ValueFinding(.impossibleDate, formSeverity)
        case .serialDay, .epoch: ValueFinding(.dateAsNumber, formSeverity)
        case .timestampOther: ValueFinding(.timestampFormat, formSeverity, fix: formFix)
        case _ where isDateOrTimestamp(shape): ValueFinding(.timestampFormat, formSeverity)
        default: other
        }
    }

    private func booleanFinding(_ shape: Shape) -> ValueFinding? {
        if shape == .boolean { return nil }
        guard shape.nearMissKind == .boolean else { return other }
        return ValueFinding(.booleanFormat, formSeverity, fix: formFix)
    }

    private func numberFinding(_ shape: Shape) -> ValueFinding? {
        switch shape {
        case .decimal where kind == .integer: other
        case _ where shape.strictKind == .number: nil
        case .commaThreeDigits:
            ValueFinding(
                commaMeaning == .decimals ? .decimalComma : .thousandSeparator, formSeverity,
                fix: commaMeaning == .unknown ? .none : formFix)
        case .groupedByComma, .groupedByDot:
            ValueFinding(.thousandSeparator, formSeverity, fix: hasCommaConflict ? .none : formFix)
        case .groupedByDotOnly, .groupedBySpaceOrApostrophe:
            ValueFinding(.thousandSeparator, formSeverity, fix: formFix)
        case .commaTwoDigits, .commaDigits:
            ValueFinding(.decimalComma, formSeverity, fix: hasCommaConflict ? .none : formFix)
        case .currency: ValueFinding(.currencySymbol, formSeverity, fix: .unsafe)
        case .percent, .unit: ValueFinding(.numberFormat, formSeverity)
        case .minusSign, .parentheses, .trailingMinusOrInfinity, .hexadecimalOrUnderscore,
            .foreignDigits:
            ValueFinding(.numberFormat, formSeverity, fix: formFix)
        case .exponent: ValueFinding(.unusualNumber, .note, fix: formFix)
        case .plusOrBarePoint: ValueFinding(.unusualNumber, .warning, fix: formFix)
        default: other
        }
    }

    private var other: ValueFinding { ValueFinding(.mixedKinds, .warning) }

    private func isDateOrTimestamp(_ shape: Shape) -> Bool {
        [.date, .timestamp].contains(shape.strictKind)
            || [.date, .timestamp].contains(shape.nearMissKind)
    }

    /// Of a value in another form than its kind's.
    private var formSeverity: ValueSeverity { basis == .hint ? .warning : .error }

    /// What a mended form is worth: where only a hint speaks for the kind, it may be another.
    private var formFix: ValueFix { basis == .hint ? .unsafe : .safe }

    /// Of what stands in the place of a value of the column's kind, whichever kind it is.
    private var typedSeverity: ValueSeverity { isProvenTyped ? .error : .warning }
}
