/// What may be done to a file beside what is safe.
package struct FixOptions: Sendable {
    /// Fixes that may change the meaning of the data are applied too.
    package var allowsUnsafe = false
    /// What a file that is not in UTF-8 is in, by a name that ICU knows; nil: what its bytes tell.
    package var encoding: [UInt8]?

    package init(allowsUnsafe: Bool = false, encoding: [UInt8]? = nil) {
        self.allowsUnsafe = allowsUnsafe
        self.encoding = encoding
    }
}
