import BatchLint
import Bytes
import Contract
import Settings

/// One run of `contract diff`.
struct DiffRun {
    let old: Path
    let new: Path

    /// Prints the differences, and gives the exit code: 0 where all are fine, 1 where one is not,
    /// 2 where something could not be read.
    func exitCode() -> Int {
        do throws(DocumentError) {
            let before = try ContractReader.read(path: old)
            let isObserved = !new.hasExtension("json")
            guard let after = isObserved ? try observed() : try ContractReader.read(path: new)
            else {
                return 2
            }
            let drift = ContractDrift(from: before, to: after, isObserved: isObserved)
            let code = InferRun.write(Self.text(drift))
            return code != 0 ? code : (drift.grade ?? .fine) == .fine ? 0 : 1
        } catch {
            if let code = Interruption.exitCode { return code }
            StandardStream.error.write(FailureText.lines(error))
            return 2
        }
    }

    /// What the file of records comes to; nil where it is no table, which was said then.
    private func observed() throws(DocumentError) -> Contract? {
        do throws(ReadError) {
            return try InferRun(paths: [new]).inference()?.observed(in: new)
        } catch {
            throw .unreadable(error)
        }
    }

    private static func text(_ drift: ContractDrift) -> [UInt8] {
        guard !drift.differences.isEmpty else { return Array("no difference\n".utf8) }
        return drift.differences.flatMap { difference in
            Array("\(difference.grade.words): \(difference.message.text)\n".utf8)
        }
    }
}
