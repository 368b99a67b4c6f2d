import Values

/// A date as the slow twin reads one.
struct TwinDate {
    /// The shape of the same form with a day that is.
    var form: Shape
    var isPossible = true
    var possibleOrder: DateOrderEvidence

    init(form: Shape, isPossible: Bool = true, order: DateOrderEvidence = .inapplicable) {
        self.form = form
        self.isPossible = isPossible
        possibleOrder = order
    }

    var order: DateOrderEvidence { isPossible ? possibleOrder : .inapplicable }

    /// Nil for eight digits, which are a number.
    var shape: Shape? {
        if form == .compactDate { return nil }
        if isPossible { return form }
        return form == .date ? .dateImpossible : .dateImpossibleOther
    }
}
