import Bytes

/// The closed list of words that stand for a missing value, case as written.
enum NullToken {
    static func shape(_ field: Span<UInt8>) -> Shape? {
        if isFirstGroup(field) { return .nullToken }
        return isSecondGroup(field) ? .nullWord : nil
    }

    /// What no text has as a whole.
    private static func isFirstGroup(_ field: Span<UInt8>) -> Bool {
        switch field.count {
        case 2: field.equals("\\N")
        case 4: field.equals("NULL") || field.equals("null") || field.equals("Null")
        case 6: field.equals("(null)") || field.equals("<null>") || field.equals("[null]")
        default: false
        }
    }

    /// What can be a country, a name or a grade.
    private static func isSecondGroup(_ field: Span<UInt8>) -> Bool {
        switch field.count {
        case 1: field.equals("-") || field.equals("?") || field.equals(".")
        case 2: field.equals("NA") || field.equals("--") || field.equals("..")
        case 3: isThreeBytes(field)
        case 4:
            field.equals("n.a.") || field.equals("N.A.") || field.equals("None")
                || field.equals("none")
        case 7: field.equals("missing")
        case 9: field.equals("undefined")
        default: false
        }
    }

    /// The two dashes at the end are U+2013 and U+2014.
    private static func isThreeBytes(_ field: Span<UInt8>) -> Bool {
        field.equals("N/A") || field.equals("n/a") || field.equals("n/d") || field.equals("nil")
            || field.equals("Nil") || field.equals("NaN") || field.equals("nan")
            || field.equals("NaT") || field.equals("---") || field.equals("\u{2013}")
            || field.equals("\u{2014}")
    }
}
