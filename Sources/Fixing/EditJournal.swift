import Bytes

/// What a round changed in a file, so that a place in its result can be led back to where it was.
///
/// It is kept in a temporary file: there may be an edit in every field.
final class EditJournal {
    /// One replacement.
    struct Entry {
        /// What was replaced, as absolute offsets before the round.
        let range: Range<Int>
        /// How many bytes stand there since.
        let count: Int
        /// Whole lines were taken out.
        let takesLines: Bool
    }

    private var file: ResultFile
    private var end = 0

    init() throws(ResultError) { file = try ResultFile(unnamedIn: nil) }

    /// Notes an edit behind those that were noted.
    func add(_ entry: Entry) throws(ResultError) {
        var bytes = [UInt8]()
        bytes.reserveCapacity(16)
        Self.append(entry.range.lowerBound - end, to: &bytes)
        Self.append(entry.range.count << 1 | (entry.takesLines ? 1 : 0), to: &bytes)
        Self.append(entry.count, to: &bytes)
        try file.append(bytes.span)
        end = entry.range.upperBound
    }

    /// Ends it, so that it can be read.
    func finish() throws(ResultError) { try file.flush() }

    /// What reads it from its start, once it is finished; the journal must outlive it.
    func reader(_ path: Path) -> DescriptorReader { file.reader(path) }

    /// Seven bits a byte, the lowest first; all but the last have the highest bit.
    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}
