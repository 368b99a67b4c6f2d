/// A place in a field that grammars move forward over what they take.
struct FieldCursor: ~Escapable {
    let field: Span<UInt8>
    /// Where the next byte is, from 0.
    var index = 0

    @_lifetime(copy field)
    init(_ field: Span<UInt8>) {
        self.field = field
    }

    var isAtEnd: Bool { index == field.count }

    /// The next byte; NUL, which no grammar has, at the end.
    var next: UInt8 { index < field.count ? field[index] : 0 }

    func peek(_ distance: Int) -> UInt8 {
        index + distance < field.count ? field[index + distance] : 0
    }

    @_lifetime(self: copy self)
    mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte, !isAtEnd else { return false }
        index += 1
        return true
    }

    @_lifetime(self: copy self)
    mutating func take(_ byte: UInt8, or other: UInt8) -> Bool {
        take(byte) || take(other)
    }

    /// Takes all the ASCII digits that follow.
    @_lifetime(self: copy self)
    mutating func takeDigits() -> DigitRun {
        var run = DigitRun()
        var end = index
        while end < field.count {
            let digit = field[end] &- UInt8(ascii: "0")
            if digit > 9 { break }
            if end &- index < DigitRun.exactDigits { run.value = run.value &* 10 &+ Int(digit) }
            end &+= 1
        }
        run.count = end - index
        index = end
        return run
    }

    /// Takes all the ASCII letters that follow, and tells where they stand.
    @_lifetime(self: copy self)
    mutating func takeLetters() -> Range<Int> {
        let start = index
        while index < field.count, isLetter(field[index]) { index += 1 }
        return start..<index
    }

    /// Takes a space, a no-break space, a narrow no-break space or a thin space.
    @_lifetime(self: copy self)
    mutating func takeSpace() -> Bool {
        if take(UInt8(ascii: " ")) { return true }
        guard next >= 0x80 else { return false }
        let length = SpaceMark.length(field, at: index)
        index += length
        return length > 0
    }

    /// Takes up to three such spaces, and tells how many they were.
    @_lifetime(self: copy self)
    mutating func takeSpaces() -> Int {
        var count = 0
        while count < 3, takeSpace() { count += 1 }
        return count
    }
}
