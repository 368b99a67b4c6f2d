import Diagnostics
import Scanner
import Values

/// A member that was looked at before it is known whether its record counts.
struct HeldMember {
    let name: Int
    let kind: JSONKind
    /// Of a string that is whole.
    let look: FieldLook?
    /// Of the string's text, in bytes.
    let length: Int
    /// Where its text is, if that was wanted.
    let textPlace: ValuePlace?
    /// Where the value is, if that was wanted.
    let valuePlace: Occurrence?
    /// Where the name is, if that was wanted.
    let namePlace: Occurrence?

    /// It is a string with nothing in it.
    var isEmptyString: Bool { look?.shape == .empty }
}
