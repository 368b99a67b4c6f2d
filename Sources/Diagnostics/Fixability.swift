/// Whether a fault can be mended without asking.
package enum Fixability: Sendable {
    /// Nothing can be mended by a program.
    case none
    /// The meaning of the data stays the same.
    case safe
    /// The meaning may change; applied only when asked.
    case unsafe

    /// The word that people and machine formats read.
    package var word: StaticString {
        switch self {
        case .none: "none"
        case .safe: "safe"
        case .unsafe: "unsafe"
        }
    }
}
