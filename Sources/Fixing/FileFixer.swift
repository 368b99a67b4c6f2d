import Bytes
import Checking
import Diagnostics
import Rules

/// Fixes one file after the other, with memory that is taken once.
///
/// A file is checked, what may be mended is mended in a second pass, and the result is checked
/// again: what one fix brings to light is mended in another round.
package struct FileFixer: ~Copyable {
    /// How many times a file is written at most.
    private static let limitRounds = 3

    private var checker: FileChecker
    private let allowsUnsafe: Bool

    package init(settings: CheckSettings, allowsUnsafe: Bool) {
        checker = FileChecker(settings: settings)
        self.allowsUnsafe = allowsUnsafe
    }

    /// Reads a file to its end, and makes it anew where something can be mended.
    ///
    /// `makeResult` makes the file that a round is written to. The source is not changed.
    package mutating func fix(
        _ source: inout ByteSource, observe: (CheckProgress) -> Void = { _ in },
        makeResult: () throws(ResultError) -> ResultFile
    ) throws(ResultError) -> FixedFile {
        let before = try checkSource(&source, observe)
        var after = before
        var result: ResultFile?
        var fixed: [FindingGroup.Key: Int] = [:]
        var refused: [FindingGroup.Key: Int] = [:]
        var doubtful: Set<FindingGroup.Key> = []
        for round in 0..<Self.limitRounds {
            let maker = FixMaker(facts: after.report.facts, allowsUnsafe: allowsUnsafe)
            let plan = FixPlan(after.report, maker, refused: refused)
            guard !plan.isEmpty else { break }
            var next = try makeResult()
            let path = source.path
            var pass: FixRound
            if round == 0 {
                source.rewind()
                pass = FixRound(plan, maker, copying: source.again(), path: path)
                try run(&pass, on: after, plan, from: &source, into: &next)
                try ResultError.reading { () throws(ReadError) in try source.finish() }
            } else {
                pass = FixRound(plan, maker, copying: result!.reader(path), path: path)
                var reader = result!.reader(path)
                try run(&pass, on: after, plan, from: &reader, into: &next)
            }
            doubtful = pass.doubtful
            guard pass.hasChanged else { break }
            fixed.merge(pass.fixed) { $0 + $1 }
            refused = pass.refused
            after = try check(next, path)
            result = consume next
        }
        let report = FixReport(before.report, after.report, fixed: fixed, doubtful: doubtful)
        return FixedFile(report: report, after: after, result: result)
    }

    private mutating func checkSource(
        _ source: inout ByteSource, _ observe: (CheckProgress) -> Void
    ) throws(ResultError) -> CheckedFile {
        let file: CheckedFile
        do throws(ReadError) {
            if !source.isSeekable { source.keep(in: try Spool()) }
            file = try checker.check(&source, path: source.path, observe: observe)
            try source.finish()
        } catch {
            throw .unreadable(error)
        }
        guard file.report.facts.format == .csv else { throw .notFixable(path: source.path) }
        return file
    }

    private mutating func check(
        _ result: borrowing ResultFile, _ path: Path
    ) throws(ResultError) -> CheckedFile {
        var reader = result.reader(path)
        do throws(ReadError) {
            return try checker.check(&reader, path: path)
        } catch {
            throw .unreadable(error)
        }
    }

    /// Writes the whole file, with all that a pass mends.
    private mutating func run(
        _ pass: inout FixRound, on file: CheckedFile, _ plan: FixPlan,
        from reader: inout some ByteReader & ~Copyable, into result: inout ResultFile
    ) throws(ResultError) {
        try checker.list(file, for: plan.listing, from: &reader) {
            stretch throws(ResultError) in
            try pass.take(stretch, into: &result)
        }
        try result.flush()
    }
}
