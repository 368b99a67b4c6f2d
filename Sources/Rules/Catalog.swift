import Diagnostics

/// All rules, for everything that lists or explains them.
package enum Catalog {
    /// In catalog order.
    package static let definitions: [any RuleDefinition.Type] = [
        FileTooLarge.self,
        FileEmpty.self,
        NoRecords.self,
        NotATextFile.self,
        NotAnExtract.self,
        FormatMismatch.self,
        RecordTooLong.self,
        TooManyColumns.self,
        IllFormedUTF8.self,
        NotUTF8.self,
        ByteOrderMark.self,
        StrayByteOrderMark.self,
        NulCharacter.self,
        ControlCharacter.self,
        ReplacementCharacter.self,
        Mojibake.self,
        InvisibleCharacter.self,
        HeaderMissing.self,
        ColumnNameEmpty.self,
        ColumnNameTooLong.self,
        ColumnNameNotLowercase.self,
        ColumnNameStart.self,
        ColumnNameSpace.self,
        ColumnNameCharacter.self,
        ColumnNameDuplicate.self,
        HeaderRepeated.self,
        HeaderWidth.self,
        WrongSeparator.self,
        TooFewFields.self,
        TooManyFields.self,
        UnclosedQuote.self,
        StrayQuote.self,
        TextAfterQuote.self,
        BlankLine.self,
        BareCarriageReturn.self,
        MixedLineEndings.self,
        MissingFinalNewline.self,
        WrongQuote.self,
        BackslashEscape.self,
        NotARecord.self,
        EmptyRecord.self,
        Preamble.self,
        DateFormat.self,
        ImpossibleDate.self,
        TimestampFormat.self,
        ImpossibleTimestamp.self,
        TimestampIncomplete.self,
        BooleanFormat.self,
        ThousandSeparator.self,
        DecimalComma.self,
        CurrencySymbol.self,
        NumberFormat.self,
        NullToken.self,
        SpreadsheetError.self,
        SpreadsheetDamage.self,
        SurroundingSpace.self,
        MixedKinds.self,
        UnusualNumber.self,
        DateAsNumber.self,
        SpreadsheetFormula.self,
        InvalidJSON.self,
        TrailingComma.self,
        WrongStringQuote.self,
        UnquotedName.self,
        UnknownLiteral.self,
        NumberSyntax.self,
        InvalidEscape.self,
        LoneSurrogate.self,
        UnescapedControl.self,
        TruncatedRecord.self,
        NotAnObject.self,
        TopLevelArray.self,
        MultiLineRecord.self,
        SeveralRecordsOnALine.self,
        SeparatorBetweenRecords.self,
        DuplicateMember.self,
        MissingMember.self,
        ExtraMember.self,
        InconsistentKind.self,
        NestedValue.self,
        BlankRecordLine.self,
        NumberPrecision.self,
        JSONComment.self,
        NestingTooDeep.self,
        PrimaryKeyMissing.self,
        PrimaryKeyEmpty.self,
        PrimaryKeyDuplicate.self,
        ColumnOmitted.self,
        ColumnAdded.self,
        KindMismatch.self,
        ColumnOrderChanged.self,
        ConstraintBroken.self,
        PrimaryKeySimilar.self,
        RecordTypeMissing.self,
        RecordTypeUnknown.self,
        BatchDateFormat.self,
        BatchDateReused.self,
        BatchLate.self,
        RecordTypeRepeated.self,
    ]

    /// The fixed facts of all rules, in catalog order.
    package static let rules: [Rule] = definitions.map { $0.rule }

    private static let definitionByID: [RuleID: any RuleDefinition.Type] =
        Dictionary(uniqueKeysWithValues: definitions.map { ($0.rule.id, $0) })

    /// What defines a rule; nil for an id that no rule has.
    package static func definition(of id: RuleID) -> (any RuleDefinition.Type)? {
        definitionByID[id]
    }

    /// The rule with a name such as `date-format`, or an id in either case.
    package static func rule(named text: [UInt8]) -> Rule? {
        if let id = RuleID(bytes: text) { return definitionByID[id]?.rule }
        return rules.first { $0.name.bytes == text }
    }
}
