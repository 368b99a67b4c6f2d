/// What the comma of `1,234` is for in a column.
enum CommaMeaning: UInt8, Sendable {
    case thousands
    case decimals
    /// No other value tells.
    case unknown
}
