import Diagnostics

/// A stretch of a unified diff: changed lines with a few common ones round them.
struct DiffHunk {
    /// The line numbers, from 1, of its first line.
    private let oldStart: Int
    private let newStart: Int
    private var oldCount = 0
    private var newCount = 0
    private var body: [UInt8] = []

    /// An empty hunk that starts at the given lines, from 1.
    init(oldLine: Int, newLine: Int) {
        oldStart = oldLine
        newStart = newLine
    }

    mutating func addCommon(_ line: Span<UInt8>) {
        oldCount += 1
        newCount += 1
        add(0x20, line)
    }

    mutating func addOld(_ line: Span<UInt8>) {
        oldCount += 1
        add(UInt8(ascii: "-"), line)
    }

    mutating func addNew(_ line: Span<UInt8>) {
        newCount += 1
        add(UInt8(ascii: "+"), line)
    }

    /// The hunk with its head.
    var text: [UInt8] {
        Array("@@ -".utf8) + Self.range(oldStart, oldCount) + Array(" +".utf8)
            + Self.range(newStart, newCount) + Array(" @@\n".utf8) + body
    }

    private mutating func add(_ mark: UInt8, _ line: Span<UInt8>) {
        body.append(mark)
        body += [UInt8](copying: line)
        if line.isEmpty || line[line.count - 1] != 0x0A {
            body += Array("\n\\ No newline at end of file\n".utf8)
        }
    }

    /// Where there is no line, the number is that of the line before.
    private static func range(_ start: Int, _ count: Int) -> [UInt8] {
        (count == 0 ? start - 1 : start).decimalDigits + [0x2C] + count.decimalDigits
    }
}
