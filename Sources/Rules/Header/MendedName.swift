import Bytes
import Diagnostics

/// A column name as the fixes of H304, H306 and H307 write it, all that is wrong mended at once.
struct MendedName {
    /// How many bytes of each name `FileFacts` keeps.
    static let keptBytes = 64

    let text: [UInt8]
    /// The name may say something else than before.
    let isLossy: Bool

    init(_ name: [UInt8]) {
        var mender = NameMender()
        var text: [UInt8] = []
        while let byte = mender.next(in: name.span) { text.append(byte) }
        self.text = text
        isLossy = mender.isLossy
    }

    /// The first other column, from 1, that has this name or would get it by a fix.
    ///
    /// A lossy name gives way to all others, and no other gives way to it.
    func taker(_ facts: FileFacts, field: Int) -> Int? {
        for (index, other) in facts.columnNames.enumerated()
        where index + 1 != field && isTaken(by: other) {
            return index + 1
        }
        return nil
    }

    private func isTaken(by other: [UInt8]) -> Bool {
        // Thousands of names may each be compared with all others, so most are told apart here.
        if other.count < Self.keptBytes {
            guard other.count >= text.count, let last = other.last else { return false }
            if lowercasedASCII(last) != text.last, isKept(last) { return false }
        }
        var mender = NameMender()
        var length = 0
        while let byte = mender.next(in: other.span) {
            guard length < text.count, text[length] == byte else { return false }
            length += 1
        }
        let isSame = length == text.count || (length > 0 && other.count >= Self.keptBytes)
        return isSame && (isLossy || !mender.isLossy)
    }

    /// Whether a byte is a letter or a digit of ASCII, which every mended name keeps.
    private func isKept(_ byte: UInt8) -> Bool {
        switch lowercasedASCII(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }
}

extension MendedName {
    /// The finding on a name, with what to write, and the fix where no other column has the name.
    static func explain(
        _ message: Message, _ occurrence: Occurrence, _ facts: FileFacts
    ) -> Explanation {
        let name = occurrence.value
        let mended = MendedName(name)
        // The bytes of a name with escapes are not the name.
        let isEscaped = facts.format == .ndjson && name.contains(UInt8(ascii: "\\"))
        guard name.count == occurrence.range.count, !mended.text.isEmpty, !isEscaped else {
            return Explanation(
                message, remarks: [.why(ColumnNameWords.why), .note(ColumnNameWords.agreement)])
        }
        if let taker = mended.taker(facts, field: occurrence.field) {
            let refusal: Message =
                "\(name: mended.text) would be the name of column \(taker) too"
            return Explanation(
                message,
                remarks: [
                    .why(ColumnNameWords.why), .note("not fixed automatically: \(refusal)."),
                ],
                refusal: refusal)
        }
        let isAgreed = facts.contract.map { $0.column(named: mended.text) != nil } ?? true
        return Explanation(
            message, caret: "write \(name: mended.text)", remarks: [.why(ColumnNameWords.why)],
            fix: .replacing(
                occurrence.range, with: mended.text,
                mended.isLossy || !isAgreed ? .unsafe : .safe,
                because: mended.isLossy
                    ? "the name may say something else than before"
                    : isAgreed
                        ? "no other column is named \(name: mended.text)"
                        : "the contract has no column \(name: mended.text)"))
    }
}
