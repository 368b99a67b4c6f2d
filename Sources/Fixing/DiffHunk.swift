import Bytes
import Diagnostics

/// A stretch of a unified diff: changed lines with a few common ones round them.
///
/// Its head tells how many lines it has, so that all of them wait for the last one: where they are
/// many, in a temporary file.
struct DiffHunk: ~Copyable {
    private static let limitBytes = 1 << 20

    /// The line numbers, from 1, of its first line.
    private let oldStart: Int
    private let newStart: Int
    private var oldCount = 0
    private var newCount = 0
    private var body: [UInt8] = []
    /// The lines before those of `body`; nil where there are none.
    private var earlier: ResultFile?

    /// An empty hunk that starts at the given lines, from 1.
    init(oldLine: Int, newLine: Int) {
        oldStart = oldLine
        newStart = newLine
    }

    mutating func addCommon(_ line: Span<UInt8>) throws(DiffError) {
        oldCount += 1
        newCount += 1
        try add(0x20, line)
    }

    mutating func addOld(_ line: Span<UInt8>) throws(DiffError) {
        oldCount += 1
        try add(UInt8(ascii: "-"), line)
    }

    mutating func addNew(_ line: Span<UInt8>) throws(DiffError) {
        newCount += 1
        try add(UInt8(ascii: "+"), line)
    }

    /// Hands on the head, and then the lines, some at a time.
    mutating func write(_ handOn: ([UInt8]) -> Void) throws(DiffError) {
        handOn(
            Array("@@ -".utf8) + Self.range(oldStart, oldCount) + Array(" +".utf8)
                + Self.range(newStart, newCount) + Array(" @@\n".utf8))
        if earlier != nil { try writeEarlier(handOn) }
        handOn(body)
    }

    private mutating func writeEarlier(_ handOn: ([UInt8]) -> Void) throws(DiffError) {
        do throws(ResultError) {
            try earlier!.flush()
        } catch {
            throw .unfixed(error)
        }
        var reader = earlier!.reader(Path("-"))
        // There is room for the longest line.
        var window = InputWindow(capacityBytes: DiffLines.limitBytes + Self.limitBytes)
        while !window.isAtEnd {
            do throws(ReadError) {
                try window.fill(Self.limitBytes, from: &reader)
            } catch {
                throw .unreadable(error)
            }
            var count = window.count
            while count > 0, window.bytes[count - 1] != 0x0A { count -= 1 }
            handOn([UInt8](copying: window.bytes.extracting(0..<count)))
            window.discard(before: window.startOffset + count)
        }
    }

    private mutating func add(_ mark: UInt8, _ line: Span<UInt8>) throws(DiffError) {
        body.append(mark)
        body.append(copying: line)
        if line.isEmpty || line[line.count - 1] != 0x0A {
            body.append("\n\\ No newline at end of file\n")
        }
        if body.count > Self.limitBytes { try putAside() }
    }

    /// Where there is no line, the number is that of the line before.
    private static func range(_ start: Int, _ count: Int) -> [UInt8] {
        (count == 0 ? start - 1 : start).decimalDigits + [0x2C] + count.decimalDigits
    }

    /// Makes room for more lines.
    private mutating func putAside() throws(DiffError) {
        do throws(ResultError) {
            if earlier == nil { earlier = try ResultFile(unnamedIn: nil) }
            let lines = body
            try earlier!.append(lines.span)
        } catch {
            throw .unfixed(error)
        }
        body.removeAll(keepingCapacity: true)
    }
}
