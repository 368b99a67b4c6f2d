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
        var state = FixState(before, keepsJournals: request != nil)
        try mend(&source, &state, makeResult)
        if let request {
            while try reject(&source, &state, request, calls, makeResult) {
                try mend(&source, &state, makeResult)
            }
        }
        let isSettled = next(state) == nil
        return FixedFile(&state, before: before.report, isSettled: isSettled)
    }

    /// Writes the file again until nothing is left that could be mended.
    private mutating func mend(
        _ source: inout ByteSource, _ state: inout FixState,
        _ makeResult: () throws(ResultError) -> ResultFile
    ) throws(ResultError) {
        let path = source.path
        var rounds = 0
        while rounds < Self.limitRounds, let step = next(state) {
            let work = Work(file: state.after, step: step, maker: maker(state.after), path: path)
            var next = try makeResult()
            let hasChanged: Bool
            if state.result == nil {
                source.rewind()
                hasChanged = try run(
                    work, from: &source, copying: source.again(), &state.attempts, into: &next)
                try ResultError.reading { () throws(ReadError) in try source.finish() }
            } else {
                var reader = state.result!.reader(path)
                hasChanged = try run(
                    work, from: &reader, copying: state.result!.reader(path), &state.attempts,
                    into: &next)
            }
            guard hasChanged else { continue }
            if case .decode = step {} else { rounds += 1 }
            state.after = try check(next, path)
            state.result = consume next
        }
    }

    private func maker(_ file: CheckedFile) -> FixMaker {
        FixMaker(facts: file.report.facts, allowsUnsafe: options.allowsUnsafe)
    }

    private func next(_ state: borrowing FixState) -> FixStep? {
        FixStep.next(
            state.after.report, maker(state.after), encoding: options.encoding, state.attempts)
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
            attempts.encoding = encoding
            return true
        case .edit(let plan):
            return try edit(work, plan, from: &reader, copying: copy, &attempts, into: &result)
        case .separate(let key):
            let mended = try rewrite(
                work, .separators, from: &reader, copying: copy, &attempts, into: &result)
            guard mended != nil else {
                attempts.cannotSeparate = true
                return false
            }
            attempts.add([key: 1])
            return true
        case .writeRecords(let keys):
            return try writeRecords(
                work, keys, from: &reader, copying: copy, &attempts, into: &result)
        }
    }

    private mutating func edit(
        _ work: Work, _ plan: FixPlan, from reader: inout some ByteReader & ~Copyable,
        copying copy: consuming DescriptorReader, _ attempts: inout FixAttempts,
        into result: inout ResultFile
    ) throws(ResultError) -> Bool {
        let journal = try attempts.newJournal()
        var round = FixRound(plan, work.maker, edited(copy, work, journal))
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
        try attempts.keep(journal)
        return true
    }

    private mutating func writeRecords(
        _ work: Work, _ keys: [FindingGroup.Key], from reader: inout some ByteReader & ~Copyable,
        copying copy: consuming DescriptorReader, _ attempts: inout FixAttempts,
        into result: inout ResultFile
    ) throws(ResultError) -> Bool {
        let array = keys.first { $0.rule == TopLevelArray.rule.id }
        let listing = FixListing.records(
            ofArray: array != nil, lineEnd: work.maker.facts.lineEndings.usual)
        guard
            let mended = try rewrite(
                work, listing, from: &reader, copying: copy, &attempts, into: &result)
        else {
            attempts.cannotWriteRecords = true
            return false
        }
        var fixed = array.map { [$0: 1] } ?? [:]
        // Records of an array that span lines are no findings of their own.
        if array == nil {
            fixed[FindingGroup.Key(rule: MultiLineRecord.rule.id, field: 0)] = mended
        }
        attempts.add(fixed)
        return true
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
