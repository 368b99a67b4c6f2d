import Bytes
import Checking
import Diagnostics

extension FileFixer {
    /// How many times records are set apart at most: what is left may make the rest of a column look
    /// different.
    private static let limitRejections = 3

    /// Sets the records apart that have an error; false where none has.
    mutating func reject(
        _ source: inout ByteSource, _ state: inout FixState, _ request: RejectRequest,
        _ calls: SystemCalls, _ makeResult: () throws(ResultError) -> ResultFile
    ) throws(ResultError) -> Bool {
        let path = source.path
        guard state.rejections < Self.limitRejections,
            let plan = RejectPlan(state.after.report)
        else { return false }
        if let rule = plan.outside {
            guard state.rejections > 0 else { throw .errorOutsideRecords(path: path, rule: rule) }
            return false
        }
        let original = try original(of: source, state.attempts)
        let journal = try EditJournal()
        let copy = EditedCopy(
            state.reader(source), path: path,
            sizeBytes: state.after.report.facts.sizeBytes, journal: journal)
        var round = RejectRound(
            request, state.after, copy, original, hasHeader: state.after.hasHeader)
        if state.rejects == nil { state.rejects = try RejectFiles(request, calls: calls) }
        var rejects = state.rejects.take()!
        var reader = state.reader(source)
        var next = try makeResult()
        try checker.listRecords(state.after, plan.groups, from: &reader) {
            stretch throws(ResultError) in
            try round.take(stretch, into: &next, &rejects)
        }
        try next.flush()
        let hasChanged = round.hasChanged
        state.rejectReport = rejects.report
        if rejects.total > 0 { state.rejects = consume rejects }
        guard hasChanged else { return false }
        state.rejections += 1
        try state.attempts.keep(journal)
        try ResultError.reading { () throws(ReadError) in try source.finish() }
        state.after = try check(next, path)
        state.result = consume next
        return true
    }

    /// The records of the source as they stand there, in UTF-8.
    private func original(
        of source: borrowing ByteSource, _ attempts: FixAttempts
    ) throws(ResultError) -> OriginalRecords {
        let kernel = checker.settings.kernel
        guard let encoding = attempts.encoding else {
            return OriginalRecords(
                source.again(), keeping: nil, attempts.journals, path: source.path, kernel: kernel)
        }
        var reader = source.again()
        var decoded = try ResultFile(unnamedIn: nil)
        // It went well before.
        _ = try Decoding.decode(&reader, from: encoding, into: &decoded)
        let text = decoded.reader(source.path)
        return OriginalRecords(
            text, keeping: decoded, attempts.journals, path: source.path, kernel: kernel)
    }
}
