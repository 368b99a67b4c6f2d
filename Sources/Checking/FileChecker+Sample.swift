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

    /// Reads a sample once more, and tells in which columns no value occurs twice.
    package mutating func distinct(
        among names: [[UInt8]], in reader: inout some RewindableReader & ~Copyable, path: Path
    ) throws(ReadError) -> Set<[UInt8]> {
        var settings = CheckSettings()
        settings.contract = Contract(distinct: names)
        var checker = FileChecker(settings: settings)
        reader.rewind()
        let once = try checker.check(&reader, path: path)
        let file = try checker.compareKeys(once, from: &reader)
        let repeated = file.report.entries.compactMap { entry in
            entry.rule.id == ConstraintBroken.rule.id
                ? file.report.facts.columnName(entry.group.key.field) : nil
        }
        return Set(names).subtracting(repeated)
    }
}
