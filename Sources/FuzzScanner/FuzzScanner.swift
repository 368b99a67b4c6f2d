import Bytes
import Checking
import Diagnostics
import Scanner

/// What libFuzzer calls with each input: `count` bytes from `start`; traps on a finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    // SAFETY: libFuzzer gives a pointer to `count` bytes, which stay for the call.
    let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
    guard let choice = bytes.first else { return 0 }
    let input = Array(bytes.dropFirst())
    let isJSON = input.first == UInt8(ascii: "{") || input.first == UInt8(ascii: "[")
    FuzzScanner(choice: choice, format: isJSON ? .ndjson : .csv).compare(input)
    return 0
}

/// Checks an input twice, in ways that must come to the same, and traps when they do not.
struct FuzzScanner {
    private static let kernels: [ScanKernel] = [.avx2, .neon, .sse2, .portable]
    private static let chunkSizes = [1, 2, 3, 63, 64, 65, 1_000, 4_096]
    private static let longRecordSizes = [16, 100, 4_096, 1 << 20]
    /// How much of a file is in memory before its records are read.
    private static let headBytes = 256 << 10
    /// A header and records, so that what follows them comes in chunks.
    private static let csvHead = head("key,title,day\n", "12345,some words of text,2015-12-15\n")
    private static let jsonHead = head("", "{\"key\":12345,\"title\":\"some words\"}\n")

    private static func head(_ start: String, _ record: String) -> [UInt8] {
        var head = Array(start.utf8)
        while head.count + record.utf8.count <= headBytes { head += Array(record.utf8) }
        return head
    }

    private let format: FileFormat
    private let kernel: ScanKernel
    private let chunkBytes: Int
    private let longRecordBytes: Int
    private let isBehindHead: Bool

    /// `choice` says what to compare: two bits for the kernel, three for the chunk size, one for
    /// the place in the file, two for the length of records that are kept whole.
    init(choice: UInt8, format: FileFormat) {
        self.format = format
        kernel = Self.kernels[Int(choice & 3)]
        chunkBytes = Self.chunkSizes[Int(choice >> 2 & 7)]
        isBehindHead = choice >> 5 & 1 == 1
        longRecordBytes = Self.longRecordSizes[Int(choice >> 6)]
    }

    /// Checks with the chosen kernel at once, and with the portable one in chunks.
    func compare(_ input: [UInt8]) {
        let head = format == .csv ? Self.csvHead : Self.jsonHead
        let bytes = isBehindHead ? head + input : input
        let whole = check(bytes, kernel.isAvailable ? kernel : .portable, chunkBytes: 1 << 20)
        let chunked = check(bytes, .portable, chunkBytes: chunkBytes)
        precondition(whole == chunked, "the check depends on how the bytes come")
        precondition(whole.totals == whole.listed, "the listing is not what was counted")
    }

    /// What two checks of the same bytes must have in common.
    private struct Result: Equatable {
        /// A finding without its excerpt, which in a long record ends with the bytes in memory.
        struct Finding: Equatable {
            let rule: RuleID
            let region: Region
            let record: Int
            let field: Int
            let detail: Detail
        }

        let records: Int
        let withheld: Int
        var totals: [FindingGroup.Key: Int] = [:]
        var listed: [FindingGroup.Key: Int] = [:]
        var findings: [Finding] = []
    }

    private func check(_ bytes: [UInt8], _ kernel: ScanKernel, chunkBytes: Int) -> Result {
        var settings = CheckSettings()
        settings.format = format
        settings.kernel = kernel
        settings.chunkBytes = chunkBytes
        settings.longRecordBytes = longRecordBytes
        var checker = FileChecker(settings: settings)
        var reader = MemoryReader(bytes)
        do throws(ReadError) {
            let file = try checker.check(&reader, path: Path("input.csv"))
            var result = Result(
                records: file.report.facts.records, withheld: file.report.facts.log.withheld)
            for entry in file.report.entries { result.totals[entry.group.key] = entry.group.total }
            reader.rewind()
            try checker.list(file, from: &reader, perGroup: .max) { occurrence in
                let key = FindingGroup.Key(rule: occurrence.rule, field: occurrence.field)
                result.listed[key, default: 0] += 1
                result.findings.append(
                    Result.Finding(
                        rule: occurrence.rule, region: occurrence.region,
                        record: occurrence.record, field: occurrence.field,
                        detail: occurrence.detail))
            }
            return result
        } catch {
            preconditionFailure("bytes in memory cannot fail")
        }
    }
}
