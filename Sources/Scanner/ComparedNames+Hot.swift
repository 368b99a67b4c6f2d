/// The names of as many columns as a record must have one of in its place to repeat the header.
///
/// A record repeats the header that has half of the names, and two at least. So it has one of any
/// columns that are more than the other half.
struct ComparedNames: Sendable {
    private static let wordBytes = 8
    /// Names are kept up to here; what stands behind a longer one is not known.
    private static let keptBytes = 64

    /// One name, in lower case.
    private struct Name {
        /// From 0.
        let column: Int
        /// The first eight bytes, folded, and which of them count.
        var word: UInt64 = 0
        var mask: UInt64 = 0
        let length: Int

        init(_ name: [UInt8], column: Int) {
            self.column = column
            length = name.count
            for (index, byte) in name.prefix(wordBytes).enumerated() {
                word |= UInt64(byte | 0x20) << UInt64(8 * index)
                mask |= 0xFF << UInt64(8 * index)
            }
        }
    }

    private let names: [Name]
    /// By byte, a bit for each name, those 64 apart sharing one: a field that starts with the byte, or has
    /// it behind a quote, may be that name.
    private let firstBytes: [UInt64]
    /// The last column that has one of the names.
    private let lastColumn: Int

    /// `names` are those of all columns, without white space at the edges.
    init(_ names: [[UInt8]], expectedFields: Int, preferredColumns: [Int]) {
        let needed = max(2, (names.count + 1) / 2)
        let known = names.indices.prefix(expectedFields)
        let preferred = preferredColumns.filter(known.contains)
        let others = Set(known).subtracting(preferred).sorted()
        let columns = (preferred + others).prefix(max(0, names.count - needed + 1))
        // An empty name is equal to nothing.
        self.names = columns.sorted().filter { !names[$0].isEmpty }
            .map { Name(names[$0], column: $0) }
        var firstBytes = [UInt64](repeating: 0, count: 256)
        for byte in 0..<256 {
            if Self.mayComeBeforeName(UInt8(byte)) { firstBytes[byte] = .max }
        }
        for (number, name) in self.names.enumerated() {
            for byte in 0..<256 where UInt64(byte | 0x20) == name.word & 0xFF {
                firstBytes[byte] |= 1 << UInt64(number & 63)
            }
        }
        self.firstBytes = firstBytes
        lastColumn = self.names.last?.column ?? 0
    }

    var isEmpty: Bool { names.isEmpty }

    /// Whether some compared field of a record starts like its column's name.
    ///
    /// The record is in `bytes`, which have two words behind it.
    @inline(__always)
    func mayHaveName(
        _ bytes: UnsafeRawBufferPointer, _ delimiters: UnsafeBufferPointer<UInt32>,
        _ firstDelimiter: Int, _ start: Int, _ count: Int
    ) -> Bool {
        // Each column has a delimiter before it then.
        guard count > lastColumn, firstDelimiter > 0 else {
            return unsafe hasLikelyName(.max, bytes, delimiters, firstDelimiter, start, count)
        }
        let before = firstDelimiter &- 1
        var found: UInt64 = 0
        var bit: UInt64 = 1
        unsafe names.withUnsafeBufferPointer { names in
            unsafe firstBytes.withUnsafeBufferPointer { firstBytes in
                for number in 0..<names.count {
                    let column = unsafe names[number].column
                    var place = unsafe Int(delimiters[before &+ column]) &+ 1
                    if unsafe bytes[place] == CSVSyntax.quote { place &+= 1 }
                    let first = unsafe Int(bytes[place])
                    found |= unsafe firstBytes[first] & bit
                    bit = bit &<< 1 | bit &>> 63
                }
            }
        }
        guard found != 0 else { return false }
        return unsafe hasLikelyName(found, bytes, delimiters, firstDelimiter, start, count)
    }

    /// `likely` has the bits of the names to look at.
    @inline(never)
    private func hasLikelyName(
        _ likely: UInt64, _ bytes: UnsafeRawBufferPointer,
        _ delimiters: UnsafeBufferPointer<UInt32>, _ firstDelimiter: Int, _ start: Int,
        _ count: Int
    ) -> Bool {
        for number in names.indices where likely &>> UInt64(number & 63) & 1 != 0 {
            let name = names[number]
            guard name.column < count else { break }
            let delimiter = firstDelimiter + name.column
            let fieldStart =
                name.column == 0 ? start : unsafe Int(delimiters[delimiter - 1]) + 1
            let end = unsafe Int(delimiters[delimiter])
            if unsafe isLike(name, bytes, fieldStart..<end) { return true }
        }
        return false
    }

    /// Whether a field may be a name, as far as the word tells that it starts with.
    @inline(__always)
    private func isLike(
        _ name: Name, _ bytes: UnsafeRawBufferPointer, _ field: Range<Int>
    ) -> Bool {
        var start = field.lowerBound
        if unsafe bytes[start] == 0x22 { start &+= 1 }
        while start < field.upperBound, unsafe bytes[start] <= 0x20 { start &+= 1 }
        let word = unsafe UInt64(
            littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
        if Self.startsWithForeignSpace(word) { return true }
        guard (word | 0x2020_2020_2020_2020 ^ name.word) & name.mask == 0 else { return false }
        // What goes on with a letter or digit behind the name is another word.
        let behind = min(start &+ name.length, bytes.count &- 1)
        return unsafe name.length >= Self.keptBytes || !RecordTriage.isPlain(bytes[behind])
    }

    /// The first byte of white space, which counts for nothing round a name.
    private static func mayComeBeforeName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3)
    }

    /// Whether a word starts with the first two bytes of U+0085, U+00A0, U+1680, U+2000 and above, or
    /// U+3000.
    @inline(__always)
    private static func startsWithForeignSpace(_ word: UInt64) -> Bool {
        switch word & 0xFFFF {
        case 0x85C2, 0xA0C2, 0x9AE1, 0x80E2, 0x81E2, 0x80E3: true
        default: false
        }
    }
}
