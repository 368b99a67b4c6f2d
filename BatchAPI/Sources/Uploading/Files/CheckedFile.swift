import BatchLint

/// A file that was checked to its end.
package struct CheckedFile: Sendable {
    package let file: UploadFile
    package let report: Report
    /// Sixty-four lower-case hexadecimal digits: the bytes that were checked. nil where the check
    /// has ended early, and so blocks.
    package let sha256: String?

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
