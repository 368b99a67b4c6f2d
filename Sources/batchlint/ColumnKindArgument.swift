import ArgumentParser
import Values

/// A column and its kind: `zip=string`.
struct ColumnKindArgument: ExpressibleByArgument {
    private static let kinds: [String: Kind] = [
        "date": .date, "timestamp": .timestamp, "boolean": .boolean, "integer": .integer,
        "number": .number, "string": .string,
    ]

    let name: [UInt8]
    let kind: Kind

    init?(argument: String) {
        guard let mark = argument.lastIndex(of: "="), mark > argument.startIndex,
            let kind = Self.kinds[String(argument[argument.index(after: mark)...])]
        else { return nil }
        name = Array(argument[..<mark].utf8)
        self.kind = kind
    }
}
