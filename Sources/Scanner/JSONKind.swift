/// What a JSON value is (RFC 8259 §3).
package enum JSONKind: UInt8, Sendable, CaseIterable {
    case string
    case number
    case boolean
    case null
    case object
    case array
    /// Text that is no JSON value, or no text at all.
    case unknown
}
