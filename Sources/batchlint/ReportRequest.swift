import Bytes
import Diagnostics

/// A report that is asked for, and where it goes.
struct ReportRequest: Equatable {
    /// Where a report goes.
    enum Place: Equatable {
        case standardOutput
        /// Written whole under another name, and renamed.
        case file(Path)
        /// Behind what the file holds.
        case appended(Path)
    }

    var format: ReportFormat
    var place: Place

    init(_ format: ReportFormat, path: Path? = nil) {
        self.format = format
        place = path.map { .file($0) } ?? .standardOutput
    }

    /// What the arguments ask for in the end; `ci` stands for `auto`.
    ///
    /// With annotations for GitHub goes the summary of the job, where GitHub names a file for it.
    static func all(
        _ outputs: [OutputArgument], ci: CISystem?, summary: Path?
    ) -> [ReportRequest] {
        let wished = outputs.isEmpty ? [OutputArgument(.full)] : outputs
        var requests = wished.flatMap { output -> [ReportRequest] in
            switch output.wish {
            case .format(let format, let path): return [ReportRequest(format, path: path)]
            case .auto:
                let own = ci.map { ReportRequest($0.report.format, path: $0.report.path) }
                return [ReportRequest(.full)] + (own.map { [$0] } ?? [])
            }
        }
        if let summary, requests.contains(where: { $0.format == .github }) {
            var request = ReportRequest(.markdown)
            request.place = .appended(summary)
            requests.append(request)
        }
        return requests
    }

    /// Why the reports cannot be written beside each other; nil where they can.
    static func conflict(in requests: [ReportRequest]) -> String? {
        for (index, request) in requests.enumerated() {
            let others = requests[(index + 1)...].filter { $0.place == request.place }
            guard let other = others.first else { continue }
            if request.place != .standardOutput { return "two reports go to one file" }
            if request.format == other.format {
                return "`\(request.format)` goes to standard output twice"
            }
            guard request.format.isOfLines, other.format.isOfLines else {
                let alone = request.format.isOfLines ? other.format : request.format
                return "`\(alone)` needs standard output for itself; "
                    + "give one report a path, as in --output \(alone)=PATH"
            }
        }
        return nil
    }
}
