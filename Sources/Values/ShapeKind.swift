/// A kind that a shape can speak for.
///
/// Text speaks for none: a column is one of strings where no kind has its consensus.
package enum ShapeKind: UInt8, CaseIterable, Sendable {
    case date
    case timestamp
    case boolean
    case number
}
