import Bytes
import Diagnostics

/// Where records go that still have an error once a file is fixed, and how that is told.
package struct RejectRequest {
    /// A file that is not there yet.
    package let path: Path
    /// What stands beside a record in `reasons`, with its line end.
    package let describe: (RejectedRecord) -> [UInt8]

    package init(path: Path, describe: @escaping (RejectedRecord) -> [UInt8]) {
        self.path = path
        self.describe = describe
    }

    /// What says for each record what is wrong with it: a file that is not there yet.
    package var reasons: Path { Path(path.bytes + Array(".why.jsonl".utf8)) }

    /// Throws where one of the two files is there: it may hold the only copy of other records.
    func checkIsFree(_ calls: SystemCalls) throws(ResultError) {
        for path in [path, reasons] {
            do throws(SystemError) {
                _ = try calls.status(at: path, followsLink: false)
            } catch {
                guard error.isNothingThere else {
                    throw .cannotClaim(path: path, errno: error.errno)
                }
                continue
            }
            throw .alreadyThere(path: path)
        }
    }
}
