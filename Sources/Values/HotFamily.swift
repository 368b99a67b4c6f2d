/// Shapes that one quick look tells from everything else.
protocol HotFamily {
    /// The shape of a field of one byte or more; nil where it is not of the family, or not
    /// certainly.
    ///
    /// `digits` marks the bytes of the field that are digits, the first one lowest; what lies behind
    /// `DigitMap.fieldBytes` means nothing. Eight bytes up to the field's end are in the window.
    static func shape(_ field: borrowing FieldWindow, _ digits: UInt64) -> Shape?
}

/// The lowest `count` bits, of at most 63.
@inline(__always)
func lowBits(_ count: Int) -> UInt64 {
    (1 &<< UInt64(truncatingIfNeeded: count)) &- 1
}
