import Checking
import Diagnostics
import Rules
import TextEncoding

extension FixStep {
    /// What to do next about a file that was checked; nil where nothing is left to try.
    ///
    /// An encoding comes first, since nothing else can be read before it; the separator comes last,
    /// since the values are read as it splits them, and those that are mended need no quotes; and so
    /// do the lines of JSON, since it must be known what is white space.
    static func next(
        _ report: FileReport, _ maker: FixMaker, encoding: [UInt8]?, _ attempts: FixAttempts
    ) -> FixStep? {
        if !attempts.cannotDecode, let step = decoding(report, maker, encoding: encoding) {
            return step
        }
        if !attempts.isEdited, let plan = FixPlan(report, maker) {
            return .edit(plan)
        }
        if !attempts.cannotSeparate,
            let entry = report.entries.first(where: { $0.rule.id == WrongSeparator.rule.id })
        {
            return .separate(entry.group.key)
        }
        let records = report.entries.map(\.group.key).filter {
            $0.rule == TopLevelArray.rule.id || $0.rule == MultiLineRecord.rule.id
        }
        return attempts.cannotWriteRecords || records.isEmpty ? nil : .writeRecords(records)
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
