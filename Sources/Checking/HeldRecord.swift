import Values

/// A record that starts with a word for totals: whether its values count is known when it is known
/// whether it is among the last of the file.
struct HeldRecord {
    struct Field {
        let look: FieldLook
        /// In bytes.
        let length: Int
        /// Where it is, if that was wanted.
        let place: ValuePlace?
    }

    /// From 1.
    let number: Int
    var fields: [Field] = []
}
