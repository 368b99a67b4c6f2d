import Testing

@testable import Checking

@Suite struct PlantedFaultTests {
    @Test(arguments: PlantedFaults.encoding.indices)
    func `a fault of the encoding is found where it is and nowhere else`(number: Int) throws {
        let (rule, plant) = PlantedFaults.encoding[number]
        try check(rule, plant)
    }

    @Test(arguments: PlantedFaults.header.indices)
    func `a fault of the header is found where it is and nowhere else`(number: Int) throws {
        let (rule, plant) = PlantedFaults.header[number]
        try check(rule, plant)
    }

    @Test(arguments: PlantedFaults.structure.indices)
    func `a fault of the structure is found where it is and nowhere else`(number: Int) throws {
        let (rule, plant) = PlantedFaults.structure[number]
        try check(rule, plant)
    }

    typealias Adaptation = @Sendable (inout CheckSettings) -> Void

    /// Whole files that have one fault at line 1, column 1, and the settings that they need.
    static let wholeFiles: [(rule: String, content: String, adapt: Adaptation)] = [
        ("F101", "key,name\n1,a\n2,b\n", { $0.limitBytes = 16 }),
        ("F102", "", { _ in }),
        ("F102", " \r\n\t\n", { _ in }),
        ("F103", "key,name\n", { _ in }),
        ("F104", "%PDF-1.7\n", { _ in }),
        ("F105", "<!DOCTYPE html>\n<html></html>\n", { _ in }),
        ("F106", "{\"key\": 1}\n{\"key\": 2}\n", { _ in }),
        ("F108", "key,name,city\n1,a,b\n", { $0.columnLimit = 2 }),
        ("C401", "key;name\n1;a\n2;b\n", { _ in }),
    ]

    @Test(arguments: wholeFiles.indices)
    func `a fault of the file as a whole is found once`(number: Int) throws {
        let (rule, content, adapt) = Self.wholeFiles[number]
        var settings = CheckSettings()
        adapt(&settings)
        let outcome = try Outcome(of: Array(content.utf8), settings)
        #expect(outcome.listing.map { text($0.rule) } == [rule])
        #expect(outcome.listing.first?.region.start.line == 1)
        #expect(outcome.listing.first?.region.start.column == (rule == "C401" ? 4 : 1))
    }

    @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
    func `another encoding is found once`(mark: [UInt8]) throws {
        let units = "key,näme\n1,a\n".utf16.flatMap { unit -> [UInt8] in
            let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return mark[0] == 0xFF ? bytes : bytes.reversed()
        }
        let outcome = try Outcome(of: mark + units, CheckSettings())
        #expect(outcome.listing.map { text($0.rule) } == ["E202"])
    }

    @Test func `a record that is too long is found where the limit is`() throws {
        var settings = CheckSettings()
        settings.longRecordBytes = 64
        settings.recordLimitBytes = 200
        let content = "key,name\n1,a\n2,\"" + String(repeating: "x", count: 500) + "\n3,c\n4,d\n"
        let outcome = try Outcome(of: Array(content.utf8), settings)
        #expect(outcome.listing.map { text($0.rule) }.contains("F107"))
    }

    private func check(_ rule: String, _ plant: PlantedFaults.Plant) throws {
        for seed in UInt64(0)..<40 {
            var random = SeededRandom(seed: seed)
            var file = PlantedFile(&random)
            plant(&file, &random)
            let outcome = try Outcome(of: file.bytes, CheckSettings())
            let found = outcome.listing.map {
                PlantedFile.Finding(
                    rule: text($0.rule), line: $0.region.start.line,
                    column: $0.region.start.column)
            }
            guard found != file.findings.sorted() else { continue }
            Issue.record(
                """
                seed \(seed), \(rule): found \(found), planted \(file.findings.sorted())
                "\(shown(file.bytes))"
                """)
        }
    }
}
