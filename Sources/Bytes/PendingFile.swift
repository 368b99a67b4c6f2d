/// A file that stands under its path only once it is whole: it is written under another name in the
/// same folder and renamed.
///
/// What is no ordinary file, as a terminal or a pipe, is written as it is. A file that is not
/// committed is removed when nobody holds it any more.
package final class PendingFile {
    /// Where to write.
    package let descriptor: FileDescriptor
    /// What it will replace; nil where nothing is there, or where it is written as it is.
    package let replaced: FileStatus?
    /// nil where it is written as it is, and once it is committed.
    private var temporary: Path?
    private let target: Path
    private let calls: SystemCalls

    /// A file in place of what stands under a path.
    package init(_ path: Path, calls: SystemCalls = SystemCalls()) throws(SystemError) {
        self.calls = calls
        // A symbolic link stays, and what it leads to is replaced.
        target = calls.realPath(path) ?? path
        let status = try? calls.status(at: target, followsLink: true)
        replaced = status?.kind == .regular ? status : nil
        guard status == nil || replaced != nil else {
            descriptor = try calls.openToWrite(target)
            return
        }
        let temporary = SystemCalls.temporaryPath(in: target.folder)
        descriptor = try calls.createFile(temporary)
        self.temporary = temporary
    }

    /// What is written behind all that a file holds, as it comes; one that is not there is made.
    package init(
        appendingTo path: Path, calls: SystemCalls = SystemCalls()
    ) throws(SystemError) {
        self.calls = calls
        target = path
        replaced = nil
        descriptor = try calls.openToAppend(path)
    }

    /// Gives the file its name; on an error it is removed.
    package func commit() throws(SystemError) {
        guard let temporary else { return }
        try calls.rename(temporary, to: target)
        self.temporary = nil
    }

    deinit {
        // why no error: there is nothing left to do.
        if let temporary { try? calls.unlink(temporary) }
    }
}
