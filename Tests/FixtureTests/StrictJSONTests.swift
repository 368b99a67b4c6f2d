import Checking
import Foundation
import Testing

/// Python's `json`, made strict, as an independent reader of the grammar.
struct StrictJSONTests {
    private enum Python {
        /// One digit for each line of the input: 1 where it is one object that keeps RFC 8259.
        static let program = """
            import json, sys

            def unique(pairs):
                if len({name for name, _ in pairs}) < len(pairs):
                    raise ValueError("a name occurs twice")
                return dict(pairs)

            def refuse(word):
                raise ValueError(word)

            def is_record(line):
                try:
                    text = line.decode("utf-8")
                    value = json.loads(text, object_pairs_hook=unique, parse_constant=refuse)
                    # Half of a surrogate pair cannot be written.
                    json.dumps(value, ensure_ascii=False).encode("utf-8")
                except ValueError:
                    return False
                return isinstance(value, dict)

            lines = sys.stdin.buffer.read().split(b"\\n")[:-1]
            print("".join("01"[is_record(line)] for line in lines))
            """

        static let isThere = (try? verdicts(Array("{}\n".utf8))) == [true]

        /// Fails where there is no Python.
        static func verdicts(_ input: [UInt8]) throws -> [Bool] {
            struct Failure: Error {}
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["python3", "-W", "ignore", "-c", program]
            let file = FileManager.default.temporaryDirectory
                .appending(path: "batchlint-json-\(UInt64.random(in: 0...UInt64.max))")
            try Data(input).write(to: file)
            defer { try? FileManager.default.removeItem(at: file) }
            let output = Pipe()
            process.standardInput = try FileHandle(forReadingFrom: file)
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
            let data = try output.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else { throw Failure() }
            return String(decoding: data, as: UTF8.self).filter { "01".contains($0) }.map {
                $0 == "1"
            }
        }
    }

    private static let records = [
        #"{"id":1,"name":"Oak Street","amount":12.5,"active":true,"note":null}"#,
        #"{"id":-0.5e+3,"tags":["a",{"b":[]}],"text":"a\n\"\u00e9\ud83d\ude00\\"}"#,
        #"{ "id" : 0 , "empty" : {} , "more" : [1, 2 , [ ]] }"#,
        #"{"":"","a":{"a":1,"b":{"a":2}}}"#,
        #"{"zürich":"東京","e":1E5,"f":[true,false,null]}"#, "{}",
    ]

    private static let pieces = [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "'", "0", "01", "-", "+", ".", "e", "1e", "true",
        "tru", "True", "null", "NaN", "Infinity", "\\u", "\\ud800", "\\udc00", "\\x", "\\/", "\t",
        "\u{1}", "\u{C}", " ", "\"a\":", "\"a\":1,", "//", "#", "é", "“", "\u{2029}", "\u{2028}",
        "x",
        "{}", "[]", "1", "/*x*/", "\u{7F}",
    ]

    private static func mutated(_ random: inout SeededRandom) -> [UInt8] {
        var record = Array(records.randomElement(using: &random)!.utf8)
        for _ in 0..<Int.random(in: 0...3, using: &random) where !record.isEmpty {
            let place = Int.random(in: 0..<record.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: record.remove(at: place)
            case 1: record.insert(contentsOf: pieces.randomElement(using: &random)!.utf8, at: place)
            case 2: record.swapAt(place, Int.random(in: 0..<record.count, using: &random))
            default:
                let end = min(record.count, place + Int.random(in: 1...8, using: &random))
                let part = Array(record[place..<end])
                if Bool.random(using: &random) {
                    record.removeSubrange(place..<end)
                } else {
                    record.insert(contentsOf: part, at: place)
                }
            }
        }
        // What is no text is the encoding's matter, and a blank line is no record.
        let isText = String(validating: record, as: UTF8.self) != nil
        let isBlank = record.allSatisfy { $0 == 0x20 || $0 == 0x09 }
        return isText && !isBlank ? record : Array("{}".utf8)
    }

    /// What makes a line no record: J601 to J616, comments, and depth.
    private static func isGrammar(_ rule: String) -> Bool {
        rule >= "J601" && rule <= "J616" || ["J623", "J624"].contains(rule)
    }

    /// The lines that follow on the start of a record of several lines, and are no records: the one
    /// finding on such a record is at its start.
    private static func continued(_ starts: [Int], _ isRecord: [Bool]) -> Set<Int> {
        var lines: Set<Int> = []
        for start in starts {
            var line = start + 1
            while line <= isRecord.count, !isRecord[line - 1], lines.insert(line).inserted {
                line += 1
            }
        }
        return lines
    }

    /// Every line is judged by itself, so a fault that reached a neighbour would show.
    @Test(.enabled(if: Python.isThere, "python3 is not there"), arguments: UInt64(0)..<6)
    func `we say of mutated records what Python says`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var lines: [[UInt8]] = [Array(Self.records[0].utf8)]
        for _ in 0..<4_000 { lines.append(Self.mutated(&random)) }
        let input = [UInt8](lines.joined(separator: [0x0A])) + [0x0A]
        let expected = try Python.verdicts(input)
        try #require(expected.count == lines.count)
        #expect(expected.contains(true) && expected.contains(false))

        var settings = CheckSettings()
        settings.format = .ndjson
        let found = try Findings(input, settings).diagnostics.map {
            (rule: text($0.rule.id.bytes), line: $0.occurrence.region.start.line)
        }
        let multiLine = found.filter { $0.rule == "J613" }.map { $0.line }
        let broken = Set(found.filter { Self.isGrammar($0.rule) }.map { $0.line })
            .union(Self.continued(multiLine, expected))
        for (index, line) in lines.enumerated() where broken.contains(index + 1) == expected[index]
        {
            Issue.record(
                """
                seed \(seed), line \(index + 1): Python \(expected[index] ? "takes" : "refuses") \
                \(text(line))
                """)
        }
    }
}
