extension Shape {
    /// What people call a field of the shape.
    package var words: StaticString {
        switch self {
        case .empty: "empty"
        case .whiteSpace: "white space alone"
        case .nullToken: "null token"
        case .nullWord: "word for a null"
        case .spreadsheetError: "spreadsheet error"
        case .hashes: "filler of # or *"
        case .date: "date YYYY-MM-DD"
        case .timestamp: "timestamp, ISO-8601"
        case .timestampIncomplete: "timestamp without zone or seconds"
        case .timestampUnusual: "timestamp at 24:00 or second 60"
        case .boolean: "true or false"
        case .zeroOrOne: "0 or 1"
        case .year: "year, or whole number"
        case .serialDay: "serial day, or whole number"
        case .compactDate: "date YYYYMMDD, or whole number"
        case .epoch: "seconds since 1970, or whole number"
        case .leadingZero: "whole number with a leading zero"
        case .integer: "whole number"
        case .decimal: "decimal number"
        case .dateSlash, .dateDotOrHyphen, .dateYearFirst, .dateMonthName, .dateImpossible,
            .dateImpossibleOther, .dateTwoDigitSlash, .dateTwoDigitOther, .dateWeekOrOrdinal,
            .yearAndMonth, .monthNameAndYear, .dayAndMonthName:
            dateWords
        case .timestampOther: "timestamp in another form"
        case .timestampImpossible: "timestamp that cannot be"
        case .booleanCased: "true or false in capitals"
        case .yes: "yes"
        case .no: "no"
        case .letterY: "letter Y"
        case .letterN: "letter N"
        case .letterT: "letter T"
        case .letterF: "letter F"
        case .on: "on"
        case .off: "off"
        case .formula: "formula"
        case .guardedText: "text guarded by =\"\""
        case .code: "code with digits"
        case .text: "text"
        default: numberWords
        }
    }

    private var dateWords: StaticString {
        switch self {
        case .dateSlash: "date M/D/YYYY or D/M/YYYY"
        case .dateDotOrHyphen: "date D.M.YYYY or D-M-YYYY"
        case .dateYearFirst: "date YYYY/M/D or YYYY-M-D"
        case .dateMonthName: "date with a month's name"
        case .dateImpossible: "YYYY-MM-DD that is no day"
        case .dateImpossibleOther: "date in another form, no day"
        case .dateTwoDigitSlash: "date M/D/YY in any order"
        case .dateTwoDigitOther: "date M-D-YY or M.D.YY in any order"
        case .dateWeekOrOrdinal: "week or day of a year"
        case .yearAndMonth: "year and month"
        case .monthNameAndYear: "month's name and year"
        default: "day and month's name"
        }
    }

    private var numberWords: StaticString {
        switch self {
        case .groupedByComma: "number grouped by commas"
        case .groupedByDot: "number 1.234,56"
        case .commaThreeDigits: "number 1,234"
        case .commaTwoDigits: "number 1,50"
        case .commaDigits: "number 1,5"
        case .groupedByDotOnly: "number 1.234.567"
        case .groupedBySpaceOrApostrophe: "number grouped by spaces or apostrophes"
        case .currency: "amount with its currency"
        case .minusSign: "number behind U+2212"
        case .exponent: "number with an exponent"
        case .exponentLarge: "number such as 1.23E+15"
        case .plusOrBarePoint: "number with a plus or a bare point"
        case .percent: "percentage"
        case .parentheses: "number in parentheses"
        case .trailingMinusOrInfinity: "number with a minus behind, or infinity"
        case .hexadecimalOrUnderscore: "hexadecimal number, or 1_000"
        case .foreignDigits: "number in digits outside ASCII"
        default: "number with a unit"
        }
    }
}
