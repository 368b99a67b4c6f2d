import Checking
import Diagnostics
import Rules
import TextEncoding

extension FixStep {
    /// What to do next about a file that was checked; nil where nothing is left to try.
    ///
    /// An encoding comes first, since nothing else can be read before it; the separator comes last,
    /// since the values are read as it splits them, and those that are mended need no quotes.
    static func next(
        _ report: FileReport, _ maker: FixMaker, encoding: [UInt8]?, _ attempts: FixAttempts
    ) -> FixStep? {
        if !attempts.cannotDecode, let step = decoding(report, maker, encoding: encoding) {
            return step
        }
        if !attempts.isEdited, let plan = FixPlan(report, maker, refused: attempts.refused) {
            return .edit(plan)
        }
        guard !attempts.cannotSeparate,
            let entry = report.entries.first(where: { $0.rule.id == WrongSeparator.rule.id })
        else { return nil }
        return .separate(entry.group.key)
    }

    private static func decoding(
        _ report: FileReport, _ maker: FixMaker, encoding: [UInt8]?
    ) -> FixStep? {
        let wide = report.entries.first { $0.rule.id == NotUTF8.rule.id }
        if let encoding {
            let damaged = report.entries.first { $0.rule.id == IllFormedUTF8.rule.id }
            return (wide ?? damaged).map { .decode(encoding: encoding, $0.group.key) }
        }
        guard let wide, case .number(let code) = wide.group.samples.first?.detail,
            let found = UInt8(exactly: code).flatMap(WideEncoding.init)
        else { return nil }
        return .decode(encoding: found.name.bytes, wide.group.key)
    }
}
