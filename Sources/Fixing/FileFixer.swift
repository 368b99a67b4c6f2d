import Bytes
import Checking
import Diagnostics
import Rules

/// Fixes one file after the other, with memory that is taken once.
///
/// A file is checked, what may be mended is mended in a second pass, and the result is checked
/// again: what one fix brings to light is mended in another round.
package struct FileFixer: ~Copyable {
    /// How many times a file is written at most: it is decoded and separated once each.
    private static let limitRounds = 6

    private var checker: FileChecker
    private let options: FixOptions

    /// What the next file is checked by.
    package var settings: CheckSettings {
        get { checker.settings }
        set { checker.settings = newValue }
    }

    package init(settings: CheckSettings, options: FixOptions) {
        checker = FileChecker(settings: settings)
        self.options = options
    }

    /// Reads a file to its end, and makes it anew where something can be mended.
    ///
    /// `makeResult` makes the file that a round is written to. The source is not changed.
    package mutating func fix(
        _ source: inout ByteSource, observe: (CheckProgress) -> Void = { _ in },
        makeResult: () throws(ResultError) -> ResultFile
    ) throws(ResultError) -> FixedFile {
        let before = try checkSource(&source, observe)
        let path = source.path
        guard before.report.facts.format == .csv else { throw .notSupported(path: path) }
        var after = before
        var result: ResultFile?
        var attempts = FixAttempts()
        while let step = next(after, attempts) {
            guard attempts.rounds < Self.limitRounds else { break }
            let work = Work(file: after, step: step, maker: maker(after), path: path)
            var next = try makeResult()
            let hasChanged: Bool
            if result == nil {
                source.rewind()
                hasChanged = try run(
                    work, from: &source, copying: source.again(), &attempts, into: &next)
                try ResultError.reading { () throws(ReadError) in try source.finish() }
            } else {
                var reader = result!.reader(path)
                hasChanged = try run(
                    work, from: &reader, copying: result!.reader(path), &attempts, into: &next)
            }
            guard hasChanged else { continue }
            after = try check(next, path)
            result = consume next
        }
        return FixedFile(
            report: FixReport(before.report, after.report, attempts), after: after,
            isSettled: next(after, attempts) == nil, result: result)
    }

    private func maker(_ file: CheckedFile) -> FixMaker {
        FixMaker(facts: file.report.facts, allowsUnsafe: options.allowsUnsafe)
    }

    private func next(_ file: CheckedFile, _ attempts: FixAttempts) -> FixStep? {
        FixStep.next(file.report, maker(file), encoding: options.encoding, attempts)
    }

    private mutating func checkSource(
        _ source: inout ByteSource, _ observe: (CheckProgress) -> Void
    ) throws(ResultError) -> CheckedFile {
        do throws(ReadError) {
            if !source.isSeekable { source.keep(in: try Spool()) }
            let file = try checker.check(&source, path: source.path, observe: observe)
            let compared = try checker.compareKeys(file, from: &source)
            try source.finish()
            return compared
        } catch {
            throw .unreadable(error)
        }
    }

    private mutating func check(
        _ result: borrowing ResultFile, _ path: Path
    ) throws(ResultError) -> CheckedFile {
        var reader = result.reader(path)
        do throws(ReadError) {
            let file = try checker.check(&reader, path: path)
            return try checker.compareKeys(file, from: &reader)
        } catch {
            throw .unreadable(error)
        }
    }
}

/// One round over a file.
private struct Work {
    let file: CheckedFile
    let step: FixStep
    let maker: FixMaker
    let path: Path
}

extension FileFixer {
    /// Writes the whole file with what a step changes; false where that is nothing.
    private mutating func run(
        _ work: Work, from reader: inout some ByteReader & ~Copyable,
        copying copy: consuming DescriptorReader, _ attempts: inout FixAttempts,
        into result: inout ResultFile
    ) throws(ResultError) -> Bool {
        switch work.step {
        case .decode(let encoding, let key):
            guard try Decoding.decode(&reader, from: encoding, into: &result) else {
                attempts.cannotDecode = true
                return false
            }
            attempts.add([key: work.file.report.facts.log.total(key.rule, field: key.field)])
            return true
        case .edit(let plan):
            return try edit(work, plan, from: &reader, copying: copy, &attempts, into: &result)
        case .separate(let key):
            guard try separate(work, from: &reader, copying: copy, into: &result) else {
                attempts.cannotSeparate = true
                return false
            }
            attempts.add([key: 1])
            return true
        }
    }

    private mutating func edit(
        _ work: Work, _ plan: FixPlan, from reader: inout some ByteReader & ~Copyable,
        copying copy: consuming DescriptorReader, _ attempts: inout FixAttempts,
        into result: inout ResultFile
    ) throws(ResultError) -> Bool {
        var round = FixRound(plan, work.maker, copying: copy, path: work.path)
        try checker.list(work.file, for: plan.listing, from: &reader) {
            stretch throws(ResultError) in
            try round.take(stretch, into: &result)
        }
        try result.flush()
        attempts.doubtful = round.doubtful
        guard round.hasChanged else {
            attempts.isEdited = true
            return false
        }
        attempts.refused = round.refused
        attempts.add(round.fixed)
        return true
    }

    private mutating func separate(
        _ work: Work, from reader: inout some ByteReader & ~Copyable,
        copying copy: consuming DescriptorReader, into result: inout ResultFile
    ) throws(ResultError) -> Bool {
        var separation = Separation(
            copying: copy, path: work.path, sizeBytes: work.maker.facts.sizeBytes)
        try checker.list(work.file, for: .separators, from: &reader) {
            stretch throws(ResultError) in
            try separation.take(stretch, into: &result)
        }
        try result.flush()
        return !separation.isBlocked
    }
}
