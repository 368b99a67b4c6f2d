import ArgumentParser

/// What is settled for single columns.
struct ColumnOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Fix the kind of a column, whatever its values are.",
            discussion: """
                The kind is date, timestamp, boolean, integer, number or string: every value that \
                is not strictly of it is an error.
                """,
            valueName: "column=kind"))
    var kind: [ColumnKindArgument] = []

    @Option(
        help: ArgumentHelp(
            "Do not report rules in a column; without codes those on values.",
            valueName: "column[:codes]"))
    var ignoreColumn: [ColumnIgnoreArgument] = []

    /// The columns that they name.
    var names: Set<[UInt8]> { Set(kind.map(\.name) + ignoreColumn.map(\.name)) }
}
