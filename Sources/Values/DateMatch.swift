/// A date with its day, month and year at the start of a field.
struct DateMatch {
    enum Form {
        case iso
        case yearFirst
        case slash
        case dotOrHyphen
        case monthName
        case twoDigitSlash
        case twoDigitOther
        case compact
        case weekOrOrdinal
    }

    var form: Form
    /// Whether the calendar has the day, in one order at least.
    var isPossible = true
    var order = DateOrderEvidence.inapplicable

    /// The shape of a field that is this date and nothing more; nil where it is a plain number.
    var shape: Shape? {
        guard isPossible else { return form == .iso ? .dateImpossible : .dateImpossibleOther }
        switch form {
        case .iso: return .date
        case .yearFirst: return .dateYearFirst
        case .slash: return .dateSlash
        case .dotOrHyphen: return .dateDotOrHyphen
        case .monthName: return .dateMonthName
        case .twoDigitSlash: return .dateTwoDigitSlash
        case .twoDigitOther: return .dateTwoDigitOther
        case .compact: return nil
        case .weekOrOrdinal: return .dateWeekOrOrdinal
        }
    }
}
