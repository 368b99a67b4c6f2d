import Values

/// The slow twin of the shape reader: regular expressions over `String`.
struct ShapeTwin {
    private let dates = TwinDates()
    private let numbers = TwinNumbers()
    private let call = TwinPattern(#"(?:=[-+]?|[-+@])[A-Z][A-Z0-9._]+\([\s\S]*\)[\s\S]*"#)
    private let command = TwinPattern(#"(?:=[-+]?|[-+@])[A-Za-z]+\|[\s\S]+"#)
    private let cells = TwinPattern(
        #"(=[-+]?|[-+@])((?:\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}|[0-9]+)(?:[-+*/^&:](?:\$?[A-Z]{1,3}\$?[1-9][0-9]{0,6}|[0-9]+))*)"#
    )
    private let guarded = TwinPattern(#"="(?:[^"]*|"[^"]*")""#)

    /// The look at a well-formed field.
    func look(_ field: String) -> FieldLook {
        if field.isEmpty { return FieldLook(.empty) }
        let inner = trimmed(field)
        if inner.isEmpty { return FieldLook(.whiteSpace) }
        var look = lookInside(inner)
        look.hasEdgeSpace = inner.utf8.count < field.utf8.count
        look.isEdgeForeign = look.hasEdgeSpace && !hasASCIIEdge(field)
        return look
    }

    private func trimmed(_ field: String) -> String {
        var scalars = Substring(field).unicodeScalars
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }

    /// Whether ASCII is among the white space at one of the edges.
    private func hasASCIIEdge(_ field: String) -> Bool {
        let scalars = Array(field.unicodeScalars)
        let isEdge = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        return scalars.prefix(while: isEdge).contains(where: \.isASCII)
            || scalars.reversed().prefix(while: isEdge).contains(where: \.isASCII)
    }

    private func lookInside(_ field: String) -> FieldLook {
        if let shape = word(field) { return FieldLook(shape) }
        if Set(field.utf8).count == 1, field.utf8.count > 2, "#*".contains(field.first ?? " ") {
            return FieldLook(.hashes)
        }
        if field.utf8.contains(where: { (0x30...0x39).contains($0) }) {
            if let look = dates.look(field) { return look }
            if let shape = numbers.shape(field) { return FieldLook(shape) }
        }
        if TwinNumbers.isForeign(field) { return FieldLook(.foreignDigits) }
        if let first = field.unicodeScalars.first, "=+-@".unicodeScalars.contains(first),
            let shape = formula(field)
        {
            return FieldLook(shape)
        }
        return FieldLook(text(field))
    }

    private func text(_ field: String) -> Shape {
        let bytes = Array(field.utf8)
        let hasDigit = bytes.contains { (0x30...0x39).contains($0) }
        let hasSpace = bytes.contains { $0 == 0x20 || (0x09...0x0D).contains($0) }
        return bytes.count <= 32 && hasDigit && !hasSpace ? .code : .text
    }

    private func formula(_ field: String) -> Shape? {
        if guarded.match(field) != nil { return .guardedText }
        if call.match(field) != nil || command.match(field) != nil {
            return .formula
        }
        guard let match = cells.match(field), field.utf8.count >= 3 else { return nil }
        let operands = match[2].split { "+-*/^&:".contains($0) }
        let hasCell = operands.contains { $0.contains(where: \.isLetter) }
        return hasCell && operands.count >= (field.hasPrefix("=") ? 1 : 2) ? .formula : nil
    }

    private func word(_ field: String) -> Shape? {
        if let shape = Self.words[field] { return shape }
        return Self.foldedWords[field.lowercased()].flatMap { shape in
            field.utf8.count == field.lowercased().utf8.count ? shape : nil
        }
    }

    private static let words: [String: Shape] = {
        var words: [String: Shape] = [
            "true": .boolean, "false": .boolean, "TRUE": .booleanCased, "True": .booleanCased,
            "FALSE": .booleanCased, "False": .booleanCased, "\u{221E}": .trailingMinusOrInfinity,
            "-\u{221E}": .trailingMinusOrInfinity, "+\u{221E}": .trailingMinusOrInfinity,
        ]
        for word in ["NULL", "null", "Null", "\\N", "(null)", "<null>", "[null]"] {
            words[word] = .nullToken
        }
        for word in [
            "N/A", "n/a", "NA", "n.a.", "N.A.", "None", "none", "nil", "Nil", "NaN", "nan", "NaT",
            "undefined", "missing", "-", "--", "---", "\u{2013}", "\u{2014}", "?", ".", "..",
            "n/d",
        ] {
            words[word] = .nullWord
        }
        for word in [
            "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!",
        ] {
            words[word] = .spreadsheetError
        }
        return words
    }()

    private static let foldedWords: [String: Shape] = [
        "yes": .yes, "no": .no, "y": .letterY, "n": .letterN, "t": .letterT, "f": .letterF,
        "on": .on, "off": .off, "inf": .trailingMinusOrInfinity,
        "-inf": .trailingMinusOrInfinity, "+inf": .trailingMinusOrInfinity,
        "infinity": .trailingMinusOrInfinity, "-infinity": .trailingMinusOrInfinity,
        "+infinity": .trailingMinusOrInfinity,
    ]
}
