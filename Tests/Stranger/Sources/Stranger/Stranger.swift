import BatchLint

/// Bytes in memory that the program checks while it counts them, as an uploader would hash them.
struct CountedBytes: ByteStream {
    var rest: ArraySlice<UInt8>
    var countBytes = 0

    mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let part = rest.prefix(buffer.count)
        // SAFETY: the part is no longer than the buffer.
        unsafe buffer.copyBytes(from: part)
        rest = rest.dropFirst(part.count)
        countBytes += part.count
        return part.count
    }
}

/// Uses the public library as another package does; exit code 0 when it does what it says.
@main
enum Stranger {
    static func main() throws {
        let text = Array("id,Name\n1,\"a \"\"b\"\"\"\n2,c\n".utf8)
        var stream = CountedBytes(rest: text[...])
        var options = CheckOptions()
        options.ruleWishes = [.select("H"), .weigh("H304", as: .warning)]
        options.blocksFrom = .warning
        let report = try Checker(options: options).check(stream: &stream, name: "extract.csv")
        precondition(stream.countBytes == text.count)
        precondition(report.verdict == .blocked && report.records == 2)
        precondition(report.diagnostics.map(\.code) == ["H304"])
        for diagnostic in report.diagnostics {
            let start = diagnostic.start
            print("\(diagnostic.path):\(start.line):\(start.column): \(diagnostic.message)")
        }

        var reader = RecordReader(stream: CountedBytes(rest: text[...]))
        var records: [Record] = []
        while let record = try reader.next() { records.append(record) }
        precondition(records.count == 3 && records[1].fields[1] == Array("a \"b\"".utf8))

        try checkBatches()
    }

    /// A folder without settings is no batch, and a state that is not there has no batches.
    static func checkBatches() throws {
        precondition(Timestamp("2015-12-15T12:12:00+01:00")?.text == "2015-12-15T11:12:00Z")
        var options = BatchCheck.Options()
        options.dataSource = "crm"
        do {
            let report = try BatchCheck(folder: "/nowhere", options: options).run()
            preconditionFailure("\(report.verdict)")
        } catch BatchError.noSettings(let folder) {
            precondition(folder == "/nowhere")
        }
        let state = try BatchState.read(path: "/nowhere/state.json")
        precondition(state.batches.isEmpty)
    }
}
