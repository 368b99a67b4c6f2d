import Bytes
import Checking
import Diagnostics
import Fixing

/// What fixing some bytes came to.
struct Fixed {
    /// The result; the bytes themselves where nothing was to be changed.
    let bytes: [UInt8]
    let isChanged: Bool
    let isSettled: Bool
    let report: FixReport
    let after: FileReport

    init(
        _ bytes: [UInt8], unsafe allowsUnsafe: Bool = false, encoding: [UInt8]? = nil,
        _ settings: CheckSettings = CheckSettings(), named name: String = "extract.csv"
    ) throws {
        let folder = Scratch()
        var source = try ByteSource.open(path: try folder.write(name, bytes))
        var fixer = FileFixer(
            settings: settings, options: FixOptions(allowsUnsafe: allowsUnsafe, encoding: encoding))
        let file = try fixer.fix(&source) { () throws(ResultError) in
            try ResultFile(unnamedIn: folder.path(""))
        }
        report = file.report
        isSettled = file.isSettled
        after = file.after.report
        isChanged = file.result != nil
        if file.result != nil {
            var reader = file.result!.reader(source.path)
            self.bytes = try readAll(&reader)
        } else {
            self.bytes = bytes
        }
    }

    init(
        _ text: String, unsafe allowsUnsafe: Bool = false,
        _ settings: CheckSettings = CheckSettings()
    ) throws {
        try self.init(Array(text.utf8), unsafe: allowsUnsafe, encoding: nil, settings)
    }

    /// Fixes lines of JSON.
    init(ndjson text: String, unsafe allowsUnsafe: Bool = false) throws {
        try self.init(Array(text.utf8), unsafe: allowsUnsafe, named: "extract.ndjson")
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The rules that were fixed, with how many faults each.
    var fixed: [String: Int] {
        Dictionary(
            report.fixed.map { (String(decoding: $0.rule.id.bytes, as: UTF8.self), $0.total) },
            uniquingKeysWith: +)
    }

    /// The rules that the result breaks, with how many faults each.
    var left: [String: Int] {
        Dictionary(
            report.refused.map { (String(decoding: $0.rule.id.bytes, as: UTF8.self), $0.total) },
            uniquingKeysWith: +)
    }
}

/// Reads on to the end.
func readAll(_ reader: inout some ByteReader & ~Copyable) throws(ReadError) -> [UInt8] {
    var window = InputWindow(capacityBytes: 1 << 20)
    var all: [UInt8] = []
    while !window.isAtEnd {
        try window.fill(from: &reader)
        all += [UInt8](copying: window.bytes)
        window.discard(before: window.endOffset)
    }
    return all
}
