import CICU

/// What an invisible character is to the field that it stands in.
package enum InvisibleMark {
    /// Whether the field needs the character at `range`: a mark of direction among letters that
    /// are written from right to left.
    ///
    /// Joiners, selectors and tags are needed by their neighbours alone, and are no event there.
    package static func isNeeded(_ range: Range<Int>, in field: Span<UInt8>) -> Bool {
        var mark = UTF8Steps(range)
        // LEFT-TO-RIGHT MARK, RIGHT-TO-LEFT MARK and ARABIC LETTER MARK.
        guard let scalar = mark.next(in: field)?.scalar, [0x200E, 0x200F, 0x61C].contains(scalar)
        else { return false }
        var steps = UTF8Steps(0..<field.count)
        while let step = steps.next(in: field) {
            if step.range == range { continue }
            if let scalar = step.scalar, scalar >= 0x590, !isMark(scalar), bli_is_from_right(scalar)
            {
                return true
            }
        }
        return false
    }

    /// The marks are themselves of a direction, and need one another not.
    private static func isMark(_ scalar: UInt32) -> Bool {
        scalar == 0x200F || scalar == 0x61C
    }
}
