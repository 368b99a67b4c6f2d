import CScanKernels

/// Members of one name, one behind the other, that a survey can read as it does the fields of a
/// column: their values are of one kind or null, and their text stands in the file as it is.
package struct MemberRun: Sendable {
    package private(set) var count = 0
    /// How many of the values are null; they have no content.
    package private(set) var nulls = 0

    /// The members from `members[first]` on, `stride` apart, up to the first that is neither of the
    /// kind nor null, or that has escapes or a content of fewer than `leastBytes`.
    ///
    /// At most `limit`, all of which have to be in `members`.
    package init(
        of kind: JSONKind, in members: Span<JSONMember>, from first: Int, stride: Int, limit: Int,
        leastBytes: Int
    ) {
        precondition(first >= 0 && stride > 0)
        precondition(limit <= 0 || first + (limit - 1) * stride < members.count)
        let most = Int32(truncatingIfNeeded: leastBytes)
        while count < limit {
            // SAFETY: the preconditions keep the last index inside the members.
            let raw = unsafe members[unchecked: first &+ count &* stride].raw
            // Both bytes together are one comparison.
            let kindAndEscapes = UInt16(raw.kind) | UInt16(raw.has_escapes) << 8
            if kindAndEscapes != UInt16(kind.rawValue) || raw.behind &- raw.before <= most {
                guard raw.kind == JSONKind.null.rawValue else { break }
                nulls &+= 1
            }
            count &+= 1
        }
    }
}

extension Span<JSONMember> {
    /// The bytes round the content of each member among other entries, as offsets: behind the content
    /// of `self[i]` is entry `i * entriesPerMember + behindEntry`, and the one before that is before.
    package var entries: Span<UInt32> {
        @_lifetime(copy self)
        get {
            // SAFETY: a member is nothing but its raw one, which is made of whole entries.
            unsafe Span<UInt32>(_bytes: bytes)
        }
    }

    package static var entriesPerMember: Int { Int(BLK_MEMBER_ENTRIES) }
    package static var behindEntry: Int { Int(BLK_MEMBER_BEHIND) }
}
