import Bytes

/// Tells a table that a SQL client drew by its first two lines.
enum ClientTable {
    private static let dash = UInt8(ascii: "-")

    /// `text` begins with its first visible character.
    static func isStart(of text: Span<UInt8>) -> Bool {
        let first = HeadText.line(of: text, from: 0)
        guard first.count >= 3 else { return false }
        let second = HeadText.line(of: text, after: first)
        let (head, next) = (text.extracting(first), text.extracting(second))
        return isFrame(head, next) || isRuled(head, by: next) || isVertical(head)
    }

    /// mysql: `+----+----+`, then `| id | name |`.
    private static func isFrame(_ head: Span<UInt8>, _ next: Span<UInt8>) -> Bool {
        guard let rule = DashLine(head, joint: UInt8(ascii: "+")), rule.joints >= 2,
            head[0] == UInt8(ascii: "+"), head[head.count - 1] == UInt8(ascii: "+")
        else { return false }
        return next.starts(with: "| ") && next[next.count - 1] == UInt8(ascii: "|")
    }

    /// psql: ` id | name ` over `----+----`; sqlcmd, sqlite3: `id  name` over `--  ----`.
    private static func isRuled(_ head: Span<UInt8>, by next: Span<UInt8>) -> Bool {
        guard next.count >= 3, next[0] == dash, next[next.count - 1] == dash else { return false }
        if let rule = DashLine(next, joint: UInt8(ascii: "+")), rule.joints > 0 {
            return count(UInt8(ascii: "|"), in: head) == rule.joints
        }
        guard let rule = DashLine(next, joint: UInt8(ascii: " ")) else { return false }
        return rule.joints > 0 && count(UInt8(ascii: ","), in: head) == 0
    }

    /// mysql with `\G`: `*** 1. row ***`.
    private static func isVertical(_ head: Span<UInt8>) -> Bool {
        head.starts(with: "***") && HeadText.contains(head, "* 1. row *")
    }

    private static func count(_ byte: UInt8, in line: Span<UInt8>) -> Int {
        var count = 0
        for index in line.indices where line[index] == byte { count += 1 }
        return count
    }

    /// A line of dashes with joints between them.
    private struct DashLine {
        let joints: Int

        /// nil where anything else is in the line.
        init?(_ line: Span<UInt8>, joint: UInt8) {
            var joints = 0
            for index in line.indices where line[index] != ClientTable.dash {
                guard line[index] == joint else { return nil }
                joints += 1
            }
            guard joints < line.count else { return nil }
            self.joints = joints
        }
    }
}
