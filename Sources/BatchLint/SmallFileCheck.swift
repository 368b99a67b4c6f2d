import Bytes
import Checking
import Diagnostics

/// What a thread came to that checked a file beside others.
package enum SmallFileCheck: Sendable {
    /// The file, and those of its findings that are listed.
    case checked(CheckedFile, [Diagnostics.Diagnostic])
    /// Nothing is known of the file.
    case failed(ReadError)
    /// It is no regular file, or large, or lists too much to be kept: to be checked for itself.
    case left

    /// A larger file is worth all threads.
    static let limitBytes = 4 << 20
    /// How many findings of a file are kept at most.
    static let limitListed = 4_096

    /// Checks a file, if it is a small one.
    init(_ file: SmallFile, with check: inout InputCheck) {
        guard let settings = file.settings else {
            self = .left
            return
        }
        check.settings = settings
        do throws(ReadError) {
            self = try Self.check(file.path, &check)
        } catch {
            self = .failed(error)
        }
    }

    private static func check(
        _ path: Path, _ check: inout InputCheck
    ) throws(ReadError) -> SmallFileCheck {
        // Before it is opened: to open a FIFO takes it from whoever is to read it.
        guard let status = try? SystemCalls().status(at: path, followsLink: true),
            status.kind == .regular, status.sizeBytes <= limitBytes
        else { return .left }
        var source = try ByteSource.open(path: path)
        let file = try check.check(&source)
        guard file.listedCount(perGroup: check.perGroup) <= limitListed else { return .left }
        var findings: [Diagnostics.Diagnostic] = []
        try check.list(file, from: &source) { findings.append($0) }
        return .checked(file, findings)
    }
}
