import Bytes
import Checking
import Diagnostics
import Foundation
import Reporting
import Testing

/// What `inspect` shows of a file with faults of many kinds, and bytes that nobody should see raw.
struct InspectionTests {
    private static let folder = Repository.root.appending(path: "Fixtures/inspect")
    private static let path = Path(Array("accounts.csv".utf8))

    /// How a text is laid out.
    enum Look: String, CaseIterable {
        case wide = "100"
        case narrow = "60"
        case colored = "100-color"
        case plain = "60-ascii-masked"

        var style: Style {
            switch self {
            case .wide: Style(widthCells: 100)
            case .narrow: Style(widthCells: 60)
            case .colored: Style(isColored: true, widthCells: 100)
            case .plain: Style(widthCells: 60, isASCII: true, values: .masked)
            }
        }
    }

    private static let bytes: [UInt8] = {
        var text = "id,signup_date,amount,note,zip,unused,due\n"
        let notes = ["a b", "\u{200B}x", "", " y ", "h\u{E9}llo"]
        for number in 1...40 {
            let day = number < 10 ? "0\(number)" : "\(number % 19 + 10)"
            let date = number % 20 == 0 ? "03/15/2024" : "2024-03-\(day)"
            let amount =
                switch number {
                case 7: "\"1,234.50\""
                case 9: "N/A"
                default: "\(number).5"
                }
            let due = number % 8 == 0 ? "soon" : "2024-04-\(day)"
            text += "\(number),\(date),\(amount),\(notes[number % 5]),0\(1000 + number),,\(due)\n"
        }
        var bytes = Array(text.utf8)
        bytes += Array("41,2024-13-45,\u{A0}5.5,\u{1B}[31mred".utf8) + [0xFF]
        return bytes + Array(",00041,,\n".utf8)
    }()

    private static func inspected() throws -> InspectedFile {
        try inspected(line: nil)
    }

    private static func inspected(line: Int?) throws -> InspectedFile {
        var checker = FileChecker(settings: CheckSettings())
        var reader = MemoryReader(bytes)
        return try checker.inspect(&reader, path: path, line: line)
    }

    /// The overview, then each column, then the lines with the oddest values.
    private static func shown(_ style: Style) throws -> [UInt8] {
        let file = try inspected()
        let overview = InspectionText.overview(path, file.facts, file.columns, style: style)
        let columns = file.columns.map { InspectionText.column($0, of: path, style: style) }
        let lines = try [1, 8, 42].map { line in
            let file = try inspected(line: line)
            let seen = try #require(file.line)
            return InspectionText.line(
                line, seen, of: path, file.facts, file.columns, style: style)
        }
        return Array(([overview] + columns + lines).joined(separator: [0x0A]))
    }

    @Test(arguments: Look.allCases)
    func `an inspection looks as recorded`(look: Look) throws {
        let url = Self.folder.appending(path: "\(look.rawValue).txt")
        let output = try Self.shown(look.style)
        let recorded = Repository.exists(url) ? try Repository.bytes(of: url) : []
        guard Repository.isRecording else {
            #expect(text(output) == text(recorded))
            return
        }
        try FileManager.default.createDirectory(
            at: Self.folder, withIntermediateDirectories: true)
        try Data(output).write(to: url)
        Issue.record("the inspection was recorded at \(look.rawValue): read the diff, then test")
    }

    @Test func `colours change no character`() throws {
        let plain = text(try Self.shown(Look.wide.style))
        let colored = text(try Self.shown(Look.colored.style))
        #expect(colored != plain)
        #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
    }

    @Test(arguments: [40, 60, 100, 200], [false, true])
    func `nothing in a file acts on a terminal, and no line is too wide`(
        width: Int, isASCII: Bool
    ) throws {
        let output = try Self.shown(Style(widthCells: width, isASCII: isASCII))
        #expect(!output.contains(0x1B) && !output.contains(0x0D))
        #expect(String(validating: output, as: UTF8.self) != nil)
        #expect(!isASCII || output.allSatisfy { $0 < 0x80 })
        for line in text(output).split(separator: "\n") {
            // The lines on a path or name alone are as long as these are.
            #expect(line.unicodeScalars.count <= width || line.hasPrefix("accounts.csv"))
        }
    }

    @Test func `values stay hidden`() throws {
        for values in [ShownValues.masked, .none] {
            let output = text(try Self.shown(Style(widthCells: 200, values: values)))
            for secret in ["2024-03-", "1,234.50", "soon", "llo", "00041", "red"] {
                #expect(!output.contains(secret), "\(secret) with \(values)")
            }
        }
    }

    @Test func `every field of every column is in one look`() throws {
        let file = try Self.inspected()
        #expect(file.columns.count == 7)
        for column in file.columns {
            #expect(column.fields == 41)
            #expect(column.looks.reduce(0) { $0 + $1.count } == 41)
            let values = column.looks.filter { !$0.isBlank }.reduce(0) { $0 + $1.count }
            #expect(values == column.values)
        }
    }
}
