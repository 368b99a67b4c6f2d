import CScanKernels

/// Runs a kernel on memory that lets nothing be read or written behind its end.
///
/// A text has at most `textBytes` bytes.
final class KernelRunner {
    static let textBytes = 1 << 15

    private let kernel: blk_kernel
    private let text = GuardedMemory(capacityBytes: textBytes)
    private let delimiters = GuardedMemory(capacityBytes: 4 * (textBytes + 64))
    private let recordEnds = GuardedMemory(capacityBytes: 4 * (textBytes + 64))
    private let escapes = GuardedMemory(capacityBytes: 4 * (textBytes + 64))
    private let strayQuotes = GuardedMemory(capacityBytes: 4 * (textBytes + 64))
    private let quotedBlocks = GuardedMemory(capacityBytes: 4 * (textBytes + 64))

    init(_ kernel: Kernel) { self.kernel = kernel.raw }

    /// The index of `bytes`, with lists of the capacities given or large enough.
    func index(
        _ bytes: [UInt8], separator: UInt8 = UInt8(ascii: ","), isFinal: Bool = true,
        delimiterCapacity: Int? = nil, recordEndCapacity: Int? = nil, strayCapacity: Int? = nil,
        quotedBlockCapacity: Int? = nil
    ) -> CSVIndex {
        let placed = unsafe place(bytes)
        let enough = bytes.count + 64
        let delimiters = unsafe delimiters.last(delimiterCapacity ?? enough, UInt32.self)
        let recordEnds = unsafe recordEnds.last(recordEndCapacity ?? enough, UInt32.self)
        let strayQuotes = unsafe strayQuotes.last(strayCapacity ?? enough, UInt32.self)
        let quotedBlocks = unsafe quotedBlocks.last(quotedBlockCapacity ?? enough, UInt32.self)
        // SAFETY: the pointers and counts are those of buffers that outlive the call.
        unsafe delimiters.update(repeating: .max)
        unsafe recordEnds.update(repeating: .max)
        unsafe strayQuotes.update(repeating: .max)
        unsafe quotedBlocks.update(repeating: .max)
        var index = unsafe blk_csv_index()
        unsafe index.delimiters = delimiters.baseAddress
        unsafe index.delimiter_capacity = delimiters.count
        unsafe index.record_ends = recordEnds.baseAddress
        unsafe index.record_end_capacity = recordEnds.count
        unsafe index.stray_quotes = strayQuotes.baseAddress
        unsafe index.stray_quote_capacity = strayQuotes.count
        unsafe index.quoted_blocks = quotedBlocks.baseAddress
        unsafe index.quoted_block_capacity = quotedBlocks.count
        unsafe blk_index_csv(
            kernel, placed.baseAddress, placed.count, separator, isFinal, &index)
        return unsafe CSVIndex(
            delimiters: delimiters.prefix(index.delimiter_count).map(Int.init),
            recordEnds: recordEnds.prefix(index.record_end_count).map(Int.init),
            strayQuotes: strayQuotes.prefix(index.stray_quote_count).map(Int.init),
            indexed: index.indexed, stoppedAtQuote: index.stopped_at_quote,
            quotedBlocks: quotedBlocks.prefix(index.quoted_block_count).map(Int.init))
    }

    /// The JSON index of `bytes`, with lists of the capacity given or large enough.
    func indexJSON(_ bytes: [UInt8], capacity: Int? = nil) -> JSONIndex {
        let placed = unsafe place(bytes)
        let capacity = capacity ?? bytes.count + 64
        let delimiters = unsafe delimiters.last(capacity, UInt32.self)
        let suspects = unsafe recordEnds.last(capacity, UInt32.self)
        let escapes = unsafe escapes.last(capacity, UInt32.self)
        // SAFETY: as in `index`.
        unsafe delimiters.update(repeating: .max)
        unsafe suspects.update(repeating: .max)
        unsafe escapes.update(repeating: .max)
        var index = unsafe blk_json_index()
        unsafe index.delimiters = delimiters.baseAddress
        unsafe index.delimiter_capacity = capacity
        unsafe index.suspects = suspects.baseAddress
        unsafe index.suspect_capacity = capacity
        unsafe index.escapes = escapes.baseAddress
        unsafe index.escape_capacity = capacity
        unsafe blk_index_json(kernel, placed.baseAddress, placed.count, &index)
        return unsafe JSONIndex(
            delimiters: delimiters.prefix(index.delimiter_count).map(Int.init),
            suspects: suspects.prefix(index.suspect_count).map(Int.init),
            escapes: escapes.prefix(index.escape_count).map(Int.init), indexed: index.indexed)
    }

    /// A member that a walk has listed.
    struct Member {
        let raw: blk_json_member
        let value: String
        /// The character at the start of the name.
        let nameStart: Character
    }

    /// The members of the records of a text, all of which have the texts before their values.
    func walk(
        _ text: String, texts: [String], stop: Int = .max, longest: Int = .max
    ) -> [Member] {
        let bytes = Array(text.utf8)
        // As many bytes as may be read behind the records.
        let placed = unsafe place(bytes + Array(repeating: UInt8(ascii: " "), count: 64))
        let index = PlainJSONIndexer.index(bytes)
        let delimiters = unsafe delimiters.last(index.delimiters.count, UInt32.self)
        let known = unsafe recordEnds.last(texts.count * 96, UInt8.self)
        let names = unsafe escapes.last(texts.count, blk_json_name.self)
        let limit = index.delimiters.count / (2 * texts.count + 2)
        let members = unsafe strayQuotes.last(limit * texts.count, blk_json_member.self)
        // SAFETY: as in `index`; every index is below the count of its buffer.
        for (number, offset) in index.delimiters.enumerated() {
            unsafe delimiters[number] = UInt32(offset)
        }
        for (number, text) in texts.enumerated() {
            for (place, byte) in text.utf8.enumerated() { unsafe known[96 * number + place] = byte }
            let lead = text.utf8.prefix { $0 == UInt8(ascii: " ") }.count
            unsafe names[number] = blk_json_name(
                text: known.baseAddress! + 96 * number, length: UInt32(text.utf8.count),
                lead: UInt32(lead), name: UInt16(number + 1))
        }
        var records = unsafe blk_json_records(
            bytes: placed.baseAddress, start: 0, delimiters: delimiters.baseAddress,
            record_limit: limit, stop: stop, longest: longest, names: names.baseAddress,
            name_count: texts.count)
        let count = unsafe blk_walk_records(kernel, &records, members.baseAddress)
        return unsafe members.prefix(count * texts.count).map { raw in
            let value = value(of: raw)
            let nameStart = Unicode.Scalar(bytes[value.lowerBound - Int(raw.lead)])
            return Member(
                raw: raw, value: String(decoding: bytes[value], as: UTF8.self),
                nameStart: Character(nameStart))
        }
    }

    /// Where the value lies whose content a member tells of.
    private func value(of raw: blk_json_member) -> Range<Int> {
        let (before, behind) = (Int(raw.before), Int(raw.behind))
        switch Int(raw.kind) {
        case BLK_JSON_STRING: return before..<(behind + 1)
        case BLK_JSON_NULL: return behind..<(behind + 4)
        default: return (before + 1)..<behind
        }
    }

    func survey(_ bytes: [UInt8], from: Int = 0) -> Int {
        let placed = unsafe place(bytes)
        // SAFETY: as in `index`.
        return unsafe blk_survey(kernel, placed.baseAddress, placed.count, from)
    }

    /// What the survey finds in a text of spaces with `sequence` at each of `offsets`.
    ///
    /// The text ends `behind` bytes behind the sequence.
    func survey(
        _ sequence: [UInt8], at offsets: some Sequence<Int>, behind: Int,
        _ check: (_ offset: Int, _ found: Int) -> Void
    ) {
        for offset in offsets {
            let length = offset + sequence.count + behind
            let placed = unsafe text.last(length, UInt8.self)
            // SAFETY: every index is below `length`, the count of the buffer.
            unsafe placed.update(repeating: UInt8(ascii: " "))
            for (i, byte) in sequence.enumerated() { unsafe placed[offset + i] = byte }
            check(offset, unsafe blk_survey(kernel, placed.baseAddress, length, 0))
        }
    }

    func countLineEnds(_ bytes: [UInt8], next: UInt8) -> Int {
        let placed = unsafe place(bytes)
        // SAFETY: as in `index`.
        return unsafe blk_count_line_ends(kernel, placed.baseAddress, placed.count, next)
    }

    /// The marks of the digits of `bytes`, 64 in a word.
    func markDigits(_ bytes: [UInt8]) -> [UInt64] {
        let placed = unsafe place(bytes)
        let marks = unsafe delimiters.last((bytes.count + 63) / 64, UInt64.self)
        // SAFETY: as in `index`; the marks have a word for each 64 bytes that begin.
        unsafe marks.update(repeating: .max)
        unsafe blk_mark_digits(kernel, placed.baseAddress, placed.count, marks.baseAddress)
        return unsafe Array(marks)
    }

    /// The marks of what gives `bytes` their structure, 64 bytes in an entry.
    func markStructure(_ bytes: [UInt8], separator: UInt8) -> [blk_csv_marks] {
        let placed = unsafe place(bytes)
        let marks = unsafe delimiters.last((bytes.count + 63) / 64, blk_csv_marks.self)
        // SAFETY: as in `markDigits`.
        unsafe marks.update(
            repeating: blk_csv_marks(quotes: .max, separators: .max, line_ends: .max))
        unsafe blk_mark_structure(
            kernel, placed.baseAddress, placed.count, separator, marks.baseAddress)
        return unsafe Array(marks)
    }

    private func place(_ bytes: [UInt8]) -> UnsafeMutableBufferPointer<UInt8> {
        let placed = unsafe text.last(bytes.count, UInt8.self)
        // SAFETY: the buffer has room for `bytes.count` bytes.
        _ = unsafe placed.update(fromContentsOf: bytes)
        return unsafe placed
    }
}
