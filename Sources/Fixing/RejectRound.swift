import Bytes
import Checking
import Diagnostics

/// One pass over a file that sets the records with an error apart, stretch by stretch.
struct RejectRound: ~Copyable {
    private let request: RejectRequest
    private let path: Path
    private var copy: EditedCopy
    private var original: OriginalRecords
    private let maker: DiagnosticMaker
    private let sizeBytes: Int
    /// What was handed over and not dealt with: where records begin, and findings.
    private var starts: [Int] = []
    private var occurrences: [Occurrence] = []
    /// The first record is a header and is still to come.
    private var isBeforeHeader: Bool

    init(
        _ request: RejectRequest, _ file: CheckedFile, _ copy: consuming EditedCopy,
        _ original: consuming OriginalRecords, hasHeader: Bool
    ) {
        self.request = request
        self.copy = copy
        self.original = original
        path = file.report.path
        maker = DiagnosticMaker(file.report)
        sizeBytes = file.report.facts.sizeBytes
        isBeforeHeader = hasHeader
    }

    /// Whether a record was set apart.
    var hasChanged: Bool { copy.hasEdits }

    /// Copies a stretch but for its records with an error, which go to `rejects`.
    mutating func take(
        _ stretch: RecordStretch, into result: inout ResultFile, _ rejects: inout RejectFiles
    ) throws(ResultError) {
        starts += stretch.starts
        occurrences += stretch.occurrences
        let nothing: [UInt8] = []
        var next = 0
        var firstFinding = 0
        while next < starts.count {
            let end = next + 1 < starts.count ? starts[next + 1] : sizeBytes
            guard stretch.isLast || (next + 1 < starts.count && end <= stretch.end) else { break }
            let range = starts[next]..<end
            next += 1
            let first = firstFinding
            while firstFinding < occurrences.count,
                occurrences[firstFinding].range.lowerBound < end || end == sizeBytes
            {
                firstFinding += 1
            }
            if isBeforeHeader {
                isBeforeHeader = false
                if rejects.countBytes == 0 { try copyHeader(range, into: &rejects) }
            } else if firstFinding > first {
                try reject(range, occurrences[first..<firstFinding], into: &rejects)
                try copy.replace(range, with: nothing.span, into: &result)
            }
        }
        starts.removeFirst(next)
        occurrences.removeFirst(firstFinding)
        try copy.copy(to: stretch.isLast ? .max : starts.first ?? stretch.end, into: &result)
    }

    private mutating func copyHeader(
        _ range: Range<Int>, into rejects: inout RejectFiles
    ) throws(ResultError) {
        let place = try original.place(of: range)
        try original.copy(to: place.range.upperBound) { bytes throws(ResultError) in
            try rejects.append(bytes)
        }
    }

    private mutating func reject(
        _ range: Range<Int>, _ findings: ArraySlice<Occurrence>, into rejects: inout RejectFiles
    ) throws(ResultError) {
        // The last record of a file may have no line end, and another may follow it here.
        try rejects.endLine()
        let place = try original.place(of: range)
        let start = rejects.countBytes
        try original.copy(to: place.range.upperBound) { bytes throws(ResultError) in
            try rejects.append(bytes)
        }
        var told: [Diagnostic] = []
        for finding in findings.prefix(RejectedRecord.limitFindings) {
            if let diagnostic = maker.diagnostic(finding) { told.append(diagnostic) }
        }
        let record = RejectedRecord(
            number: rejects.total + 1, range: start..<rejects.countBytes, source: path,
            line: place.line, sourceRange: place.range, findings: told,
            totalFindings: findings.count)
        try rejects.end(request.describe(record))
    }
}
