/// What a field looks like once the white space at both its ends is off.
///
/// Every field has exactly one shape, whatever column it stands in. Where a field reads in two ways,
/// the shape is the narrower one (`2024` is a `year`, not just an `integer`), and its facts name
/// both kinds. Raw values run from 0 to 63 without a gap.
package enum Shape: UInt8, CaseIterable, Sendable {
    // Blank-like: left out of a column's count.

    /// No byte at all.
    case empty
    /// White space and nothing else.
    case whiteSpace
    /// `NULL`, `\N`, `(null)` and the rest of the first group.
    case nullToken
    /// `N/A`, `None`, `-` and the rest of the second group, which can be words of a text.
    case nullWord
    /// `#REF!`, `#N/A` and the rest of the closed list.
    case spreadsheetError
    /// Three or more `#`, or three or more `*`: a field too narrow to show its value.
    case hashes

    // Strict values. A whole number of one of the ranges below has its own shape, since it may be
    // a date, a timestamp or a boolean in disguise.

    /// `2024-03-14`, a real day.
    case date
    /// `2024-03-14 10:15:00 Z` and the other ways that ISO-8601 writes one, with its seconds and
    /// its zone.
    case timestamp
    /// A timestamp without a zone or without seconds.
    case timestampIncomplete
    /// A timestamp at 24:00:00, or in second 60 of a minute 59.
    case timestampUnusual
    /// `true` or `false`.
    case boolean
    /// `0` or `1`.
    case zeroOrOne
    /// Four digits, 1900 to 2100.
    case year
    /// Five digits, 20000 to 60000: a day by a spreadsheet's count, 1954 to 2064.
    case serialDay
    /// Eight digits that are a day of 1900 to 2100: `20240314`.
    case compactDate
    /// Seconds since 1970 from 1e9 to 2.2e9, or milliseconds from 1e12 to 2.2e12.
    case epoch
    /// Two or more digits of which the first is 0, maybe behind a minus.
    case leadingZero
    /// Any other whole number.
    case integer
    /// `-?[0-9]+\.[0-9]+`.
    case decimal

    // Near misses of a date.

    /// `d/m/yyyy` or `m/d/yyyy`.
    case dateSlash
    /// `d.m.yyyy` or `d-m-yyyy`, in either order.
    case dateDotOrHyphen
    /// `yyyy/m/d`, or `yyyy-m-d` with a part of one digit.
    case dateYearFirst
    /// A day with an English month name and a year of four or two digits.
    case dateMonthName
    /// `dddd-dd-dd` that is no day: `2015-02-30`, `0000-00-00`.
    case dateImpossible
    /// No day in any order, in another form than ISO's: `31/31/2024`, `30 Feb 2024`.
    case dateImpossibleOther
    /// `m/d/yy` in any order.
    case dateTwoDigitSlash
    /// `m-d-yy` or `m.d.yy` in any order.
    case dateTwoDigitOther
    /// `2024-W11-4`, `2024-W11` or `2024-074`.
    case dateWeekOrOrdinal
    /// `2024-03` or `3/2024`.
    case yearAndMonth
    /// `Mar-24`, `Mar-2024` or `March 2024`.
    case monthNameAndYear
    /// `1-Mar`: a spreadsheet's reading of a code. No date, since it has no year.
    case dayAndMonthName

    // Near misses of a timestamp.

    /// A full date with a time of day, written in another way than ISO-8601's.
    case timestampOther
    /// A timestamp, in any format, of which the day, the time or the offset cannot be.
    case timestampImpossible

    // Near misses of a boolean.

    /// `TRUE`, `True`, `FALSE` or `False`.
    case booleanCased
    /// `yes` in any case.
    case yes
    /// `no` in any case.
    case no
    /// `Y` or `y`.
    case letterY
    /// `N` or `n`.
    case letterN
    /// `T` or `t`.
    case letterT
    /// `F` or `f`.
    case letterF
    /// `on` in any case.
    case on
    /// `off` in any case.
    case off

    // Near misses of a number. What has two faults has the shape of the graver one: a currency
    // before a separator, a separator before a sign.

    /// `1,234.56` or `1,234,567`, and `12,34,567` as India groups: certain.
    case groupedByComma
    /// `1.234,56`: certain.
    case groupedByDot
    /// `1,234`: thousands, or three decimals.
    case commaThreeDigits
    /// `1,50`: a comma and two digits.
    case commaTwoDigits
    /// `1,5`: a comma and digits, neither two nor such as `1,234`.
    case commaDigits
    /// `1.234.567`.
    case groupedByDotOnly
    /// `1 234`, `1'234`, also with a no-break or narrow space or a typographic apostrophe.
    case groupedBySpaceOrApostrophe
    /// A number with a currency's symbol or code, whatever else is wrong with it.
    case currency
    /// A number behind U+2212 in place of a minus.
    case minusSign
    /// `1.5e3`.
    case exponent
    /// `1.23E+15`: one digit before the point, `E+` and an exponent of 11 or more.
    case exponentLarge
    /// `+5` of up to nine digits, `.5` or `5.`.
    case plusOrBarePoint
    /// `5%`, also `1,5 %`.
    case percent
    /// `(5)` for a negative number.
    case parentheses
    /// `5-`, or an infinity.
    case trailingMinusOrInfinity
    /// `0x1F` or `1_000`.
    case hexadecimalOrUnderscore
    /// A number in digits outside ASCII.
    case foreignDigits
    /// A number and a word of a closed list of units: `12 kg`.
    case unit

    // Text.

    /// What a spreadsheet would run.
    case formula
    /// `="00123"`: text, guarded against a spreadsheet. The inner quotes may be doubled.
    case guardedText
    /// At most 32 bytes with a digit among them and no ASCII white space: `AB-1234`.
    case code
    /// Anything else.
    case text
}

extension Shape {
    /// Left out of a column's count: it stands where a value is missing.
    @inlinable
    package var isBlank: Bool { rawValue <= Shape.hashes.rawValue }

    /// The kind that such a field is one of without any fault that makes it another.
    @inlinable
    package var strictKind: ShapeKind? {
        switch self {
        case .date: .date
        case .timestamp, .timestampIncomplete, .timestampUnusual: .timestamp
        case .boolean: .boolean
        case .zeroOrOne, .year, .serialDay, .compactDate, .epoch, .leadingZero, .integer,
            .decimal:
            .number
        default: nil
        }
    }

    /// The kind that such a field nearly is. A strict number can be a near miss of another kind.
    package var nearMissKind: ShapeKind? {
        switch self {
        case .dateSlash, .dateDotOrHyphen, .dateYearFirst, .dateMonthName, .dateImpossible,
            .dateImpossibleOther, .dateTwoDigitSlash, .dateTwoDigitOther, .dateWeekOrOrdinal,
            .yearAndMonth, .monthNameAndYear, .year, .serialDay, .compactDate:
            .date
        case .timestampOther, .timestampImpossible, .epoch: .timestamp
        case .booleanCased, .yes, .no, .letterY, .letterN, .letterT, .letterF, .on, .off,
            .zeroOrOne:
            .boolean
        case .groupedByComma, .groupedByDot, .commaThreeDigits, .commaTwoDigits, .commaDigits,
            .groupedByDotOnly, .groupedBySpaceOrApostrophe, .currency, .minusSign, .exponent,
            .exponentLarge, .plusOrBarePoint, .percent, .parentheses, .trailingMinusOrInfinity,
            .hexadecimalOrUnderscore, .foreignDigits, .unit:
            .number
        default: nil
        }
    }

    /// A number, or a near miss of one.
    var isNearlyNumber: Bool { strictKind == .number || nearMissKind == .number }

    /// Whether any other digits, but for a zero in front, leave a field of such a shape what it is.
    ///
    /// Those of an exponent tell how large it is, and those of a date whether there is such a day.
    var isToldByLayout: Bool {
        switch self {
        case .groupedByComma, .groupedByDot, .commaThreeDigits, .commaTwoDigits, .commaDigits,
            .groupedByDotOnly, .groupedBySpaceOrApostrophe, .currency, .minusSign,
            .plusOrBarePoint, .percent, .parentheses, .trailingMinusOrInfinity,
            .hexadecimalOrUnderscore, .unit:
            true
        default: false
        }
    }

    /// Whether a kernel's second look knows no field of such a shape.
    var isUnknownToKernels: Bool {
        switch self {
        case .dateMonthName, .dateTwoDigitSlash, .dateTwoDigitOther, .dateWeekOrOrdinal,
            .yearAndMonth, .monthNameAndYear, .dayAndMonthName, .timestampImpossible,
            .groupedByDot, .groupedByDotOnly, .groupedBySpaceOrApostrophe, .minusSign, .exponent,
            .exponentLarge, .plusOrBarePoint, .parentheses, .trailingMinusOrInfinity,
            .hexadecimalOrUnderscore, .foreignDigits, .unit, .formula, .guardedText:
            true
        default: false
        }
    }

    /// Whether the near miss means `nearMissKind` wherever it stands; an ambiguous one needs
    /// evidence. `yes` and `no` are plain only where a column has both, and are ambiguous here.
    package var isPlain: Bool {
        switch self {
        case .dateSlash, .dateDotOrHyphen, .dateYearFirst, .dateMonthName, .dateImpossible,
            .timestampOther, .timestampImpossible, .booleanCased, .groupedByComma, .groupedByDot,
            .currency, .minusSign, .exponent, .exponentLarge, .plusOrBarePoint:
            true
        default: false
        }
    }

    /// A whole number in ASCII digits, maybe behind a minus.
    @inlinable
    package var isWholeNumber: Bool {
        rawValue >= Shape.zeroOrOne.rawValue && rawValue <= Shape.integer.rawValue
    }
}
