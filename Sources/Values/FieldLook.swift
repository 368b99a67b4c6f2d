/// What one look at a field tells.
package struct FieldLook: Sendable, Hashable {
    package var shape: Shape
    /// White space at either end; false for a field of nothing else.
    package var hasEdgeSpace: Bool
    /// What a date with its parts in an unknown order tells of the order.
    package var dateOrder: DateOrderEvidence

    @inlinable
    package init(
        _ shape: Shape, hasEdgeSpace: Bool = false, dateOrder: DateOrderEvidence = .inapplicable
    ) {
        self.shape = shape
        self.hasEdgeSpace = hasEdgeSpace
        self.dateOrder = dateOrder
    }
}
