import BatchLint
import Bytes
import Checking
import Contract
import Diagnostics
import Reporting

/// One run of `contract infer`.
struct InferRun {
    let paths: [Path]

    /// Prints the contract, and gives the exit code: 0, or 2 where a sample could not be read.
    func exitCode() -> Int {
        do throws(ReadError) {
            guard let contract = try inference() else { return 2 }
            return Self.write(contract.json)
        } catch {
            if let code = Interruption.exitCode { return code }
            StandardStream.error.write(FailureText.line(error))
            return 2
        }
    }

    /// What the samples come to; nil where one is no table, which was said then.
    func inference() throws(ReadError) -> ContractInference? {
        var columns: [SampleColumn] = []
        for (index, path) in paths.enumerated() {
            let found = try Self.columns(of: path)
            guard !found.isEmpty else {
                StandardStream.error.write(FailureText.noColumns(path))
                return nil
            }
            if index == 0 { columns = found } else { Self.merge(found, into: &columns) }
        }
        return ContractInference(samples: paths, columns: columns)
    }

    private static func columns(of path: Path) throws(ReadError) -> [SampleColumn] {
        var source = try ByteSource.open(path: path)
        if !source.isSeekable { source.keep(in: try Spool()) }
        var checker = FileChecker(settings: CheckSettings())
        var (file, columns) = try checker.sample(&source, path: path)
        let candidates = columns.filter(ContractInference.mayBeKey).prefix(16).map(\.name)
        try checker.settle(&columns, mayBeKey: Array(candidates), in: &source, path: path)
        try source.finish()
        let errors = file.report.total(.error)
        if errors > 0 { StandardStream.error.write(FailureText.doubtfulSample(path, errors)) }
        return columns
    }

    private static func merge(_ found: [SampleColumn], into columns: inout [SampleColumn]) {
        for index in columns.indices {
            if let other = found.first(where: { $0.name == columns[index].name }) {
                columns[index].merge(other)
            } else {
                columns[index].isEverywhere = false
            }
        }
        for var column in found where !columns.contains(where: { $0.name == column.name }) {
            column.isEverywhere = false
            columns.append(column)
        }
    }

    /// Writes to standard output; 2 where that fails.
    static func write(_ text: [UInt8]) -> Int {
        var writer = ByteWriter(to: StandardStream.output.rawValue)
        writer.write(text)
        do throws(WriteError) {
            try writer.flush()
            return 0
        } catch {
            guard case .cannotWrite(let errno) = error else { return 0 }
            StandardStream.error.write(
                FailureText.cannotWrite(ReportFailure(place: .standardOutput, errno: errno)))
            return 2
        }
    }
}
