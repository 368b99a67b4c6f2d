/// Walks the characters of a column name.
struct NameCharacters {
    struct Step {
        /// Bytes from the start of the name.
        let range: Range<Int>
        let kind: NameCharacter
    }

    private var position = 0

    mutating func next(in name: Span<UInt8>) -> Step? {
        guard position < name.count else { return nil }
        let start = position
        guard let character = UTF8Character(name, at: start) else {
            position += 1
            return Step(range: start..<position, kind: .damage)
        }
        position += character.length
        return Step(range: start..<position, kind: NameCharacter(character.scalar))
    }

    /// The bytes of the first character of a kind.
    static func first(_ kind: NameCharacter, in name: Span<UInt8>) -> Range<Int>? {
        var characters = NameCharacters()
        while let step = characters.next(in: name) {
            if step.kind == kind { return step.range }
        }
        return nil
    }

    /// The first character that is not white space; nil in a name that is empty or all white space.
    static func firstVisible(in name: Span<UInt8>) -> Step? {
        var characters = NameCharacters()
        while let step = characters.next(in: name) {
            if step.kind != .whiteSpace { return step }
        }
        return nil
    }

    /// The bytes of the name without the white space at both ends; only its ends are looked at.
    static func trimmed(_ name: Span<UInt8>) -> Range<Int> {
        var start = 0
        while let character = whiteSpace(name, at: start) { start += character.length }
        var end = name.count
        while end > start {
            var last = end - 1
            while last > start, end - last < 4, name[last] & 0xC0 == 0x80 { last -= 1 }
            guard let character = whiteSpace(name, at: last), last + character.length == end else {
                break
            }
            end = last
        }
        return start..<end
    }

    private static func whiteSpace(_ name: Span<UInt8>, at offset: Int) -> UTF8Character? {
        guard offset < name.count, let character = UTF8Character(name, at: offset),
            NameCharacter(character.scalar) == .whiteSpace
        else { return nil }
        return character
    }
}
