import Bytes
import Diagnostics
import Settings
import Values

/// Proposes a contract from samples, and says for each column what it rests on.
package struct ContractInference {
    /// The lengths that a longest value is rounded up to: the next extract will hold longer ones.
    private static let lengths = [16, 32, 64, 128, 255, 500, 1_000, 4_000, 16_000, 65_535]

    let samples: [Path]
    let columns: [SampleColumn]
    /// The column of the key, from 0; nil where none is like one.
    package let key: Int?

    /// `columns` are those of all samples, in the order of the first.
    package init(samples: [Path], columns: [SampleColumn]) {
        self.samples = samples
        self.columns = columns
        key = columns.firstIndex { column in
            Self.mayBeKey(column) && column.isUnique == true
        }
    }

    /// Whether a column may be the primary key: its name says so, and none of its fields is empty.
    package static func mayBeKey(_ column: SampleColumn) -> Bool {
        guard NameHint.of(column.name) == .identifier, column.total > 0 else {
            return false
        }
        return column.isEverywhere && column.emptyCount == 0
            && [.integer, .string].contains(column.type)
    }

    /// The columns as a contract of what was seen.
    package func observed(in path: Path) -> Contract {
        let fields = columns.map { column in
            var field = ContractField(name: column.name, place: 0..<0, type: column.type)
            field.isRequired = column.total > 0 && column.emptyCount == 0
            field.hasNoValue = column.valueCount == 0
            return field
        }
        return Contract(
            path: path, fields: fields, primaryKey: [], missingValues: [],
            facts: ContractFacts(path: path, columns: [], key: nil, agreed: [], sample: []))
    }

    /// The contract as a Table Schema in JSON, with a line end.
    package var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        if !samples.isEmpty {
            writer.name("sources")
            writer.beginArray()
            for sample in samples {
                writer.beginObject(isOnOneLine: true)
                writer.name("path")
                writer.string(sample.bytes)
                writer.end()
            }
            writer.end()
        }
        if let key {
            writer.name("primaryKey")
            writer.beginArray(isOnOneLine: true)
            writer.string(columns[key].name)
            writer.end()
        }
        writer.name("missingValues")
        writer.beginArray(isOnOneLine: true)
        writer.string([])
        writer.end()
        writer.name("fields")
        writer.beginArray()
        for (index, column) in columns.enumerated() { write(column, isKey: index == key, &writer) }
        writer.end()
        writer.end()
        return writer.bytes + [0x0A]
    }

    private func write(_ column: SampleColumn, isKey: Bool, _ writer: inout JSONWriter) {
        let type = column.type
        writer.beginObject()
        writer.name("name")
        writer.string(column.name)
        writer.name("type")
        writer.string(type.name.bytes)
        switch type {
        case .datetime:
            // The page takes a space for the `T`, and zones in several forms.
            writer.name("format")
            writer.string("any")
        case .boolean:
            for (name, value) in [("trueValues", "true"), ("falseValues", "false")]
                as [(StaticString, StaticString)]
            {
                writer.name(name)
                writer.beginArray(isOnOneLine: true)
                writer.string(value.bytes)
                writer.end()
            }
        default: break
        }
        writeConstraints(column, type, isKey: isKey, &writer)
        writer.name("description")
        writer.string(evidence(column, type, isKey: isKey))
        writer.end()
    }

    private func writeConstraints(
        _ column: SampleColumn, _ type: FieldType, isKey: Bool, _ writer: inout JSONWriter
    ) {
        let isRequired =
            column.total > 0 && column.emptyCount == 0 && column.isEverywhere
        let most = type == .string ? mostCharacters(column) : nil
        guard isRequired || most != nil else { return }
        writer.name("constraints")
        writer.beginObject(isOnOneLine: true)
        if isRequired {
            writer.name("required")
            writer.literal("true")
        }
        if isKey {
            writer.name("unique")
            writer.literal("true")
        }
        if let most {
            writer.name("maxLength")
            writer.literal(most.decimalDigits)
        }
        writer.end()
    }

    /// A round length that all values keep; nil where the longest is longer than all of these.
    private func mostCharacters(_ column: SampleColumn) -> Int? {
        guard let longest = column.lengths?.upperBound, longest > 0 else { return nil }
        return Self.lengths.first { $0 >= longest }
    }

    /// What speaks for it, in a sentence.
    private func evidence(_ column: SampleColumn, _ type: FieldType, isKey: Bool) -> [UInt8] {
        let values = column.valueCount
        var text: [UInt8] = []
        func add(_ words: StaticString) { text += words.bytes }
        func add(_ number: Int) { text += number.groupedDigits }
        add(values)
        add(values == 1 ? " value" : " values")
        switch type {
        case .object: add(", all of them objects")
        case .array: add(", all of them arrays")
        case .any: add(" of several kinds")
        default:
            add(", all of them ")
            add(ColumnFacts.Kind(type.kind).plural)
        }
        if values == 0 { text = Array("No value in the sample".utf8) }
        if column.emptyCount == 0 {
            add("; no field is empty")
        } else {
            add("; ")
            add(column.emptyCount)
            add(" of ")
            add(column.total)
            add(column.emptyCount == 1 ? " fields is empty" : " fields are empty")
        }
        if let lengths = column.lengths, values > 0 {
            add("; ")
            if lengths.count > 1 {
                add(lengths.lowerBound)
                add(" to ")
            }
            add(lengths.upperBound)
            add(lengths.upperBound == 1 ? " byte long" : " bytes long")
        }
        if column.isUnique == true { add("; no value occurs twice") }
        if !column.isEverywhere { add("; not every sample has the column") }
        if isKey { add("; the likely primary key") }
        add(".")
        return text
    }
}
