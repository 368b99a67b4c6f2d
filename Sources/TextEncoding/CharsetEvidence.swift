/// What the ill-formed fields of a file tell of the encoding that they were written in.
///
/// A value of some 4 KiB. That of a file is the merge of those of its parts, in order, and is the
/// same however the file was cut.
package struct CharsetEvidence: Sendable {
    /// How often each byte from 80 stood in an ill-formed part; saturating.
    private(set) var counts = InlineArray<128, UInt32>(repeating: 0)
    /// How often it had a letter or another byte from 80 on both sides; saturating.
    private(set) var countsInWords = InlineArray<128, UInt32>(repeating: 0)
    /// Fields with ill-formed bytes.
    private(set) var fields = 0
    /// Maximal ill-formed parts.
    private(set) var places = 0
    /// Bytes of them.
    private(set) var illFormedBytes = 0
    /// Bytes of characters that show UTF-8's pattern: overlong, surrogates, above U+10FFFF, and
    /// those of four bytes that were cut.
    private(set) var brokenCharacterBytes = 0
    /// Well-formed characters outside ASCII in the same fields.
    private(set) var wellFormedCharacters = 0
    private(set) var sample = CharsetSample()

    package init() {}

    /// Whether no ill-formed field was added.
    package var isEmpty: Bool { places == 0 }

    /// Takes in a field, or a record where fields are not known, that holds ill-formed bytes.
    ///
    /// Once for each field, however many ill-formed parts it has. A field without any is ignored.
    package mutating func add(_ field: Span<UInt8>) {
        var first: Int?
        var wellFormed = 0
        var position = 0
        while position < field.count {
            guard field[position] >= 0x80 else {
                position += 1
                continue
            }
            var steps = UTF8Steps(position..<field.count)
            guard let step = steps.next(in: field) else { return }
            position = step.range.upperBound
            if step.scalar != nil {
                wellFormed += 1
            } else {
                first = first ?? step.range.lowerBound
                addIllFormed(step.range, of: field)
            }
        }
        guard let first else { return }
        fields += 1
        wellFormedCharacters += wellFormed
        sample.add(field, firstIllFormed: first)
    }

    /// Adds what was learned from the part of the file that follows.
    package mutating func merge(_ later: CharsetEvidence) {
        for index in counts.indices {
            counts[index] = addSaturating(counts[index], later.counts[index])
            countsInWords[index] = addSaturating(
                countsInWords[index], later.countsInWords[index])
        }
        fields += later.fields
        places += later.places
        illFormedBytes += later.illFormedBytes
        brokenCharacterBytes += later.brokenCharacterBytes
        wellFormedCharacters += later.wellFormedCharacters
        sample.merge(later.sample)
    }

    private mutating func addIllFormed(_ part: Range<Int>, of field: Span<UInt8>) {
        places += 1
        illFormedBytes += part.count
        brokenCharacterBytes += brokenCharacterBytes(part, in: field)
        for offset in part {
            let index = Int(field[offset] - 0x80)
            counts[index] = addSaturating(counts[index], 1)
            guard offset > 0, offset + 1 < field.count else { continue }
            guard isInWord(field[offset - 1]), isInWord(field[offset + 1]) else { continue }
            countsInWords[index] = addSaturating(countsInWords[index], 1)
        }
    }

    /// The bytes from a part on that UTF-8's pattern makes one character of, though a broken one.
    private func brokenCharacterBytes(_ part: Range<Int>, in field: Span<UInt8>) -> Int {
        let start = part.lowerBound
        let first = field[start]
        // A cut character of four bytes; other encodings hardly have the like of an emoji's start.
        if part.count == 3 || (first == 0xF0 && part.count > 1) { return part.count }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0xC0, first < 0xF8, field.count - start >= length else { return 0 }
        for offset in start + 1..<start + length
        where !(0x80...0xBF).contains(field[offset]) {
            return 0
        }
        return length
    }

    private func isInWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private func addSaturating(_ left: UInt32, _ right: UInt32) -> UInt32 {
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? .max : sum
    }
}
