import BatchLint

/// A file that was checked to its end.
package struct CheckedFile: Sendable {
    package let file: UploadFile
    package let report: Report
    /// Sixty-four lower-case hexadecimal digits: the bytes that were checked. nil where the check
    /// has ended early, and so blocks.
    package let sha256: String?

    /// Takes a file of a batch over that was checked as settings say, and hashes what was checked.
    init(_ checked: BatchFile) throws(UploadError) {
        do throws(CheckError) {
            report = try checked.outcome.get()
        } catch {
            throw .check(path: checked.path, error)
        }
        file = try UploadFile(checked)
        guard report.verdict == .passed else {
            sha256 = nil
            return
        }
        var stream = CheckedStream(file)
        sha256 = try stream.sha256OfRest()
        // What was hashed is what was checked, since nothing has changed from then to now.
        guard checked.isUnchanged else { throw .changed(path: checked.path) }
    }

    /// Checks a file; throws where nothing is known of it, or it changes meanwhile.
    package init(_ file: UploadFile, with checker: Checker) throws(UploadError) {
        var stream = CheckedStream(file)
        do throws(CheckError) {
            report = try checker.check(stream: &stream, name: file.path)
        } catch .stream(let error as UploadError) {
            throw error
        } catch {
            throw .check(path: file.path, error)
        }
        try file.verify()
        self.file = file
        sha256 = report.verdict == .passed ? try stream.sha256() : nil
    }
}
