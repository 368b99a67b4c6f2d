/// What a check learned at the place of a finding, small enough to copy without allocation.
///
/// The rule that reports it gives the meaning: the first number of a C402 is the fields found.
package enum Detail: Sendable, Hashable {
    case none
    case number(Int)
    case numbers(Int, Int)
    /// A Unicode scalar value.
    case scalar(UInt32)
    /// A second place, as absolute byte offset and line, that belongs to the first.
    case place(offset: Int, line: Int)
}
