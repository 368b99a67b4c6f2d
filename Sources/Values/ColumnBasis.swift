/// What a column's kind rests on.
package enum ColumnBasis: UInt8, Sendable {
    /// A contract, a setting or an argument fixes the kind.
    case declared
    /// The column's own values prove it: what is not of the kind is an error.
    case values
    /// Only the name, or shapes that can mean something else, speak for it.
    case hint
}
