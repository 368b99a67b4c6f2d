/// What should be written in place of a value that breaks a rule.
package struct MendedValue: Sendable, Hashable {
    /// The value without quotes; empty where nothing should stand there.
    package let bytes: [UInt8]
    /// It means what stood there.
    package let isSafe: Bool
}
