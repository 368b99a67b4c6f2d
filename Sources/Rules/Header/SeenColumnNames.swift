import Bytes

/// The column names of a file, to find those that are there already.
package struct SeenColumnNames: Sendable {
    private var first: [[UInt8]: Int] = [:]

    package init() {}

    /// The first field, from 1, that has the name; nil where this one, `field`, is the first.
    ///
    /// White space at the edges and the case of ASCII letters make no difference. Empty names are
    /// equal to none; nor are those of 64 bytes and more, since the rest of them is not kept.
    package mutating func insert(_ name: [UInt8], field: Int) -> Int? {
        guard name.count < MendedName.keptBytes else { return nil }
        let folded = name[NameCharacters.trimmed(name.span)].map(lowercasedASCII)
        guard !folded.isEmpty else { return nil }
        if let earlier = first[folded] { return earlier }
        first[folded] = field
        return nil
    }
}
