/// The first ill-formed fields of a file, or of a part of it: at most 2 KiB of text.
///
/// The sample closes with the first field that has no room, so that the merge of the samples of
/// two parts is the sample of the two together.
struct CharsetSample: Sendable {
    private static let capacityBytes = 2048
    private static let entryBytes = 120
    private static let leadInBytes = 32
    private static let cutFlag: UInt8 = 0x80

    /// For each field, one byte with its length and whether it was cut, then its bytes.
    private var storage = InlineArray<2048, UInt8>(repeating: 0)
    private(set) var usedBytes = 0
    private var isClosed = false

    /// A field of the sample.
    struct Entry {
        let bytes: [UInt8]
        /// Whether the field had more bytes behind these.
        let isCut: Bool
    }

    /// Adds what surrounds the first ill-formed byte of a field.
    mutating func add(_ field: Span<UInt8>, firstIllFormed: Int) {
        guard !isClosed else { return }
        let start = windowStart(in: field, firstIllFormed: firstIllFormed)
        let count = min(field.count - start, Self.entryBytes)
        guard open(count, isCut: start + count < field.count) else { return }
        for offset in start..<start + count { append(field[offset]) }
    }

    mutating func merge(_ later: CharsetSample) {
        for entry in later.entries where !isClosed {
            guard open(entry.bytes.count, isCut: entry.isCut) else { return }
            for byte in entry.bytes { append(byte) }
        }
        isClosed = isClosed || later.isClosed
    }

    /// The fields, in order.
    var entries: [Entry] {
        var entries: [Entry] = []
        var position = 0
        while position < usedBytes {
            let header = storage[position]
            let end = position + 1 + Int(header & ~Self.cutFlag)
            let bytes = (position + 1..<end).map { storage[$0] }
            entries.append(Entry(bytes: bytes, isCut: header & Self.cutFlag != 0))
            position = end
        }
        return entries
    }

    /// All text, a line feed behind each field.
    var text: [UInt8] {
        var text: [UInt8] = []
        for entry in entries {
            text += entry.bytes
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }

    private mutating func open(_ count: Int, isCut: Bool) -> Bool {
        guard usedBytes + 1 + count <= Self.capacityBytes else {
            isClosed = true
            return false
        }
        append(UInt8(count) | (isCut ? Self.cutFlag : 0))
        return true
    }

    private mutating func append(_ byte: UInt8) {
        storage[usedBytes] = byte
        usedBytes += 1
    }

    /// Where the surroundings start: not inside a character of two bytes, as far as can be told.
    private func windowStart(in field: Span<UInt8>, firstIllFormed: Int) -> Int {
        guard firstIllFormed > Self.leadInBytes else { return 0 }
        let earliest = firstIllFormed - Self.leadInBytes
        // No encoding here has a second byte below 30.
        for start in earliest..<firstIllFormed where field[start - 1] < 0x30 { return start }
        return earliest
    }
}
