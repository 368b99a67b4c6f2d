/// What one look at a field tells.
package struct FieldLook: Sendable, Hashable {
    package var shape: Shape
    /// White space at either end; false for a field of nothing else.
    package var hasEdgeSpace: Bool
    /// There is such white space, and none of it is ASCII.
    package var isEdgeForeign = false
    /// What a date with its parts in an unknown order tells of the order.
    package var dateOrder: DateOrderEvidence

    package init(
        _ shape: Shape, hasEdgeSpace: Bool = false, dateOrder: DateOrderEvidence = .inapplicable
    ) {
        self.shape = shape
        self.hasEdgeSpace = hasEdgeSpace
        self.dateOrder = dateOrder
    }

    /// One look for each way to be counted: every shape as it is, with white space at an edge, and
    /// with such that is not ASCII.
    package static let allKinds: [FieldLook] = Shape.allCases.flatMap { shape in
        var foreign = FieldLook(shape, hasEdgeSpace: true)
        foreign.isEdgeForeign = true
        return [FieldLook(shape), FieldLook(shape, hasEdgeSpace: true), foreign]
    }
}
