import Bytes
import Contract
import Diagnostics
import Rules

extension FileChecker {
    /// Reads a sample to its end, and tells what its columns hold.
    package mutating func sample(
        _ reader: inout some ByteReader & ~Copyable, path: Path
    ) throws(ReadError) -> (file: CheckedFile, columns: [SampleColumn]) {
        sample = []
        defer { sample = nil }
        let file = try check(&reader, path: path)
        return (file, sample ?? [])
    }

    /// Reads a sample once more where that is needed, and tells of some of its columns whether a value
    /// occurs twice, and of all numbers of NDJSON whether they are whole.
    package mutating func settle(
        _ columns: inout [SampleColumn], mayBeKey: [[UInt8]],
        in reader: inout some RewindableReader & ~Copyable, path: Path
    ) throws(ReadError) {
        let numbers = columns.filter(\.areNumbers).map(\.name)
        guard !mayBeKey.isEmpty || !numbers.isEmpty else { return }
        var settings = CheckSettings()
        settings.contract = Contract(distinct: mayBeKey, whole: numbers)
        var checker = FileChecker(settings: settings)
        reader.rewind()
        let once = try checker.check(&reader, path: path)
        let file = try checker.compareKeys(once, from: &reader)
        let broken = file.report.entries.map { entry in
            (entry.rule.id, file.report.facts.columnName(entry.group.key.field))
        }
        func breaks(_ rule: RuleID, _ name: [UInt8]) -> Bool {
            broken.contains { $0 == (rule, name) }
        }
        for index in columns.indices {
            let name = columns[index].name
            columns[index].hasWholeNumbers = !breaks(KindMismatch.rule.id, name)
            if mayBeKey.contains(name) {
                columns[index].isUnique = !breaks(ConstraintBroken.rule.id, name)
            }
        }
    }
}

extension SampleColumn {
    /// The members of one name, of so many records.
    init(name: [UInt8], _ members: MemberColumn, records: Int) {
        self.init(
            name: name, strings: members.survey.profile,
            literals: Literals(
                numbers: members.count(.number), booleans: members.count(.boolean),
                objects: members.count(.object), arrays: members.count(.array)),
            total: records,
            emptyCount: records - members.records + members.count(.null) + members.emptyStrings)
    }
}

extension CSVPass {
    /// What the columns hold.
    func sampleColumns(_ facts: FileFacts) -> [SampleColumn] {
        values.columns.enumerated().compactMap { column, survey in
            facts.columnName(column + 1).map {
                SampleColumn(name: $0, fields: survey.profile)
            }
        }
    }
}

extension NDJSONPass {
    /// What the members hold, by name.
    func sampleColumns(_ facts: FileFacts) -> [SampleColumn] {
        members.columns.enumerated().compactMap { column, found in
            guard found.records > 0, let name = facts.columnName(column + 1) else { return nil }
            return SampleColumn(
                name: name, found, records: members.records + members.emptyRecords)
        }
    }
}
