import Bytes
import Checking
import Diagnostics

extension FileFixer {
    /// Fixes a file and hands on what would change, as hunks of a unified diff; nothing is changed.
    ///
    /// `begin` is called before the first hunk.
    package mutating func diff(
        _ source: inout ByteSource, calls: SystemCalls = SystemCalls(),
        observe: (CheckProgress) -> Void = { _ in }, begin: () -> Void,
        _ handOn: ([UInt8]) -> Void
    ) throws(DiffError) -> FixOutcome {
        let path = source.path
        let file: FixedFile
        do throws(ResultError) {
            file = try fix(&source, observe: observe) { () throws(ResultError) in
                try ResultFile(unnamedIn: nil, calls: calls)
            }
        } catch {
            throw .unfixed(error)
        }
        if file.result != nil {
            var diff = UnifiedDiff(from: source.again(), to: file.result!.reader(path), path: path)
            var isFirst = true
            try diff.write { hunk in
                if isFirst { begin() }
                isFirst = false
                handOn(hunk)
            }
        }
        return FixOutcome(file)
    }
}
