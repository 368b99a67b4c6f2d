import ArgumentParser
import Bytes
import Diagnostics

/// A report as `--output` names it: `FORMAT`, `FORMAT=PATH` or `auto`.
struct OutputArgument: ExpressibleByArgument, Equatable {
    /// What is asked for.
    enum Wish: Equatable {
        case format(ReportFormat, path: Path?)
        /// `full`, and what the CI system reads.
        case auto
    }

    let wish: Wish

    static var allValueStrings: [String] { ReportFormat.allCases.map(\.rawValue) + ["auto"] }

    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

    init(_ format: ReportFormat) { wish = .format(format, path: nil) }

    init?(argument: String) {
        guard argument != "auto" else {
            wish = .auto
            return
        }
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first, let format = ReportFormat(rawValue: String(name)) else {
            return nil
        }
        guard parts.count == 2 else {
            wish = .format(format, path: nil)
            return
        }
        let bytes = ArgumentText.bytes(String(parts[1]))
        guard !bytes.isEmpty, let path = Path(checking: bytes) else { return nil }
        // As everywhere, `-` is the standard stream.
        wish = .format(format, path: bytes == [UInt8(ascii: "-")] ? nil : path)
    }
}
