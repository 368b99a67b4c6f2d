import Bytes
import Reporting

/// Where one or more reports of a run are written.
final class ReportTarget {
    let place: ReportRequest.Place
    private var writer: ByteWriter
    /// nil for standard output.
    private let file: PendingFile?
    private(set) var failure: ReportFailure?
    /// An input is the file that the report would replace.
    private var isInput = false

    /// Makes the file, where it is one.
    init(_ place: ReportRequest.Place) throws(ReportFailure) {
        self.place = place
        do throws(SystemError) {
            switch place {
            case .standardOutput: file = nil
            case .file(let path): file = try PendingFile(path)
            case .appended(let path): file = try PendingFile(appendingTo: path)
            }
        } catch {
            throw ReportFailure(place: place, errno: error.errno)
        }
        writer = ByteWriter(to: file?.descriptor.raw ?? StandardStream.output.rawValue)
    }

    /// The reader of the report went away.
    var isClosed: Bool { writer.isClosed }

    /// Whether the file of this status would be lost once the report is there.
    func wouldReplace(_ status: FileStatus) -> Bool {
        guard let replaced = file?.replaced else { return false }
        return replaced.device == status.device && replaced.inode == status.inode
    }

    /// Leaves what stands under the report's path as it is.
    func spare() { isInput = true }

    func write(_ body: (inout ByteWriter) -> Void) { body(&writer) }

    /// Hands over what was written so far.
    func flush() {
        do throws(WriteError) {
            try writer.flush()
        } catch {
            guard case .cannotWrite(let errno) = error else { return }
            failure = ReportFailure(place: place, errno: errno)
        }
    }

    /// Hands over what is left, and gives a file its name.
    func finish() {
        flush()
        guard failure == nil, !isInput else { return }
        do throws(SystemError) {
            try file?.commit()
        } catch {
            failure = ReportFailure(place: place, errno: error.errno)
        }
    }
}
