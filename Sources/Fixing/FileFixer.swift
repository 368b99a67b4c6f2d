import Bytes
import Checking
import Diagnostics
import Rules

/// Fixes one file after the other, with memory that is taken once.
///
/// A file is checked, what may be mended is mended in a second pass, and the result is checked
/// again: what one fix brings to light is mended in another round.
package struct FileFixer: ~Copyable {
    /// How many times a file is written at most once it is decoded: what the structure hid is mended
    /// in the second round, and the separators or lines are written anew in the third.
    private static let limitRounds = 3

    var checker: FileChecker
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

    /// Reads a file to its end, and makes it anew where something can be mended, or where records
    /// are to be set apart.
    ///
    /// `makeResult` makes the file that a round is written to. The source is not changed.
    package mutating func fix(
        _ source: inout ByteSource, rejecting request: RejectRequest? = nil,
        calls: SystemCalls = SystemCalls(), observe: (CheckProgress) -> Void = { _ in },
        makeResult: () throws(ResultError) -> ResultFile
    ) throws(ResultError) -> FixedFile {
        try request?.checkIsFree(calls)
        let before = try checkSource(&source, observe)
        var state = FixState(before, options, keepsJournals: request != nil)
        try mend(&source, &state, makeResult)
        if let request {
            while try reject(&source, &state, request, calls, makeResult) {
                try mend(&source, &state, makeResult)
            }
        }
        return FixedFile(&state, before: before.report)
    }

    /// Writes the file again until nothing is left that could be mended.
    private mutating func mend(
        _ source: inout ByteSource, _ state: inout FixState,
        _ makeResult: () throws(ResultError) -> ResultFile
    ) throws(ResultError) {
        state.reach = nil
        try mend(&source, &state, state.wishedReach, makeResult)
    }

    /// The same with fixes that go so far; less far where these come to no end, and then so far again,
    /// since what was in the way may be mended.
    ///
    /// So what a file becomes hangs on its bytes alone, and what it became stays as it is.
    private mutating func mend(
        _ source: inout ByteSource, _ state: inout FixState, _ reach: FixReach,
        _ makeResult: () throws(ResultError) -> ResultFile
    ) throws(ResultError) {
        if try settle(&source, &state, reach, makeResult) { return }
        guard let narrower = reach.narrower else { return }
        let fixed = state.attempts.totalFixed
        try mend(&source, &state, narrower, makeResult)
        guard state.attempts.totalFixed > fixed else { return }
        _ = try settle(&source, &state, reach, makeResult)
    }

    /// Mends what can be mended with fixes that go so far; false, and nothing has changed, where that
    /// takes too many rounds, or where the result would be read otherwise than the file is.
    private mutating func settle(
        _ source: inout ByteSource, _ state: inout FixState, _ reach: FixReach,
        _ makeResult: () throws(ResultError) -> ResultFile
    ) throws(ResultError) -> Bool {
        let path = source.path
        var trial = FixTrial(state, reach)
        while let step = next(trial) {
            let maker = FixMaker(facts: trial.after.report.facts, reach: reach)
            let work = Work(file: trial.after, step: step, maker: maker, path: path)
            var next = try makeResult()
            var reader = Self.reader(trial, state, source)
            let mended = try run(
                work, from: &reader, copying: Self.reader(trial, state, source), &trial.attempts,
                into: &next)
            try ResultError.reading { () throws(ReadError) in try source.finish() }
            guard let mended else { continue }
            let isDecoding = step.isDecoding
            guard isDecoding || trial.rounds < Self.limitRounds else {
                state.isEndless = reach == .safe
                return false
            }
            let after = try check(next, path)
            guard isDecoding || after.report.isRead(as: trial.after.report, without: mended) else {
                return false
            }
            trial.attempts.add(mended)
            trial.take(next, after, counts: !isDecoding)
        }
        state.take(trial)
        return true
    }

    private static func reader(
        _ trial: borrowing FixTrial, _ state: borrowing FixState, _ source: borrowing ByteSource
    ) -> DescriptorReader {
        if trial.result == nil { return state.reader(source) }
        return trial.result!.reader(source.path)
    }

    private func next(_ trial: borrowing FixTrial) -> FixStep? {
        let maker = FixMaker(facts: trial.after.report.facts, reach: trial.reach)
        return FixStep.next(
            trial.after.report, maker, encoding: options.encoding, trial.attempts)
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

    mutating func check(
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
    /// Writes the whole file with what a step changes, and tells how many findings of each group that
    /// mends; nil where it changes nothing.
    private mutating func run(
        _ work: Work, from reader: inout some ByteReader & ~Copyable,
        copying copy: consuming DescriptorReader, _ attempts: inout FixAttempts,
        into result: inout ResultFile
    ) throws(ResultError) -> [FindingGroup.Key: Int]? {
        switch work.step {
        case .decode(let encoding, let key):
            guard try Decoding.decode(&reader, from: encoding, into: &result) else {
                attempts.cannotDecode = true
                return nil
            }
            attempts.encoding = encoding
            return [key: work.file.report.facts.log.total(key.rule, field: key.field)]
        case .edit(let plan):
            return try edit(work, plan, from: &reader, copying: copy, &attempts, into: &result)
        case .separate(let key):
            let mended = try rewrite(
                work, .separators, from: &reader, copying: copy, &attempts, into: &result)
            attempts.cannotSeparate = mended == nil
            return mended.map { _ in [key: 1] }
        case .writeRecords(let keys):
            let mended = try writeRecords(
                work, keys, from: &reader, copying: copy, &attempts, into: &result)
            attempts.cannotWriteRecords = mended == nil
            return mended
        }
    }

    private mutating func edit(
        _ work: Work, _ plan: FixPlan, from reader: inout some ByteReader & ~Copyable,
        copying copy: consuming DescriptorReader, _ attempts: inout FixAttempts,
        into result: inout ResultFile
    ) throws(ResultError) -> [FindingGroup.Key: Int]? {
        let journal = try attempts.newJournal()
        var round = FixRound(plan, work.maker, edited(copy, work, journal))
        try checker.list(work.file, for: plan.listing, from: &reader) {
            stretch throws(ResultError) in
            try round.take(stretch, into: &result)
        }
        try result.flush()
        attempts.reasons = round.reasons
        guard round.hasChanged else {
            attempts.isEdited = true
            return nil
        }
        try attempts.keep(journal)
        return round.fixed
    }

    private mutating func writeRecords(
        _ work: Work, _ keys: [FindingGroup.Key], from reader: inout some ByteReader & ~Copyable,
        copying copy: consuming DescriptorReader, _ attempts: inout FixAttempts,
        into result: inout ResultFile
    ) throws(ResultError) -> [FindingGroup.Key: Int]? {
        let array = keys.first { $0.rule == TopLevelArray.rule.id }
        let listing = FixListing.records(
            ofArray: array != nil, lineEnd: work.maker.facts.lineEndings.usual)
        let mended = try rewrite(
            work, listing, from: &reader, copying: copy, &attempts, into: &result)
        guard let mended else { return nil }
        // Records of an array that span lines are no findings of their own.
        guard let array else {
            return [FindingGroup.Key(rule: MultiLineRecord.rule.id, field: 0): mended]
        }
        return [array: 1]
    }

    /// Writes the whole file with what a listing asks for, and tells how many faults that mends; nil
    /// where nothing changes, or where it cannot be done throughout.
    private mutating func rewrite(
        _ work: Work, _ listing: FixListing, from reader: inout some ByteReader & ~Copyable,
        copying copy: consuming DescriptorReader, _ attempts: inout FixAttempts,
        into result: inout ResultFile
    ) throws(ResultError) -> Int? {
        let journal = try attempts.newJournal()
        var rewrite = WholeRewrite(edited(copy, work, journal))
        try checker.list(work.file, for: listing, from: &reader) {
            stretch throws(ResultError) in
            try rewrite.take(stretch, into: &result)
        }
        try result.flush()
        guard rewrite.hasChanged else { return nil }
        try attempts.keep(journal)
        return rewrite.mended
    }

    private func edited(
        _ reader: consuming DescriptorReader, _ work: Work, _ journal: EditJournal?
    ) -> EditedCopy {
        EditedCopy(
            reader, path: work.path, sizeBytes: work.maker.facts.sizeBytes, journal: journal)
    }
}
