import ArgumentParser
import Values

/// A column and its kind: `zip=string`.
struct ColumnKindArgument: ExpressibleByArgument {
    let name: [UInt8]
    let kind: Kind

    init?(argument: String) {
        guard let mark = argument.lastIndex(of: "="), mark > argument.startIndex,
            let kind = Kind.allCases.first(where: {
                argument[argument.index(after: mark)...] == "\($0.word)"
            })
        else { return nil }
        name = Array(argument[..<mark].utf8)
        self.kind = kind
    }
}
