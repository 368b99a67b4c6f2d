/// What can be done about a value that breaks a rule.
package enum ValueFix: UInt8, Sendable {
    /// Nobody can know what should stand there.
    case none
    /// The mended value may mean something else than what stands there.
    case unsafe
    /// The mended value means what stands there.
    case safe
}
