import ArgumentParser
import Checking

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

    var wishes: ColumnWishes {
        var wishes = ColumnWishes()
        for argument in kind { wishes.fix(argument.name, as: argument.kind) }
        for argument in ignoreColumn { wishes.ignore(argument.name, argument.rules) }
        return wishes
    }
}
