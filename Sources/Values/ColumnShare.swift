/// How many values of a column are of a kind.
package struct ColumnShare: Sendable, Hashable {
    package let kind: Kind
    /// Strict values and near misses.
    package let count: Int
}
