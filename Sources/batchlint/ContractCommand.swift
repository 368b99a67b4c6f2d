import ArgumentParser

/// What was agreed on the structure of files.
struct ContractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contract",
        abstract: "Make a contract from samples, or compare two.",
        subcommands: [InferContract.self, DiffContracts.self])
}

/// Makes a contract from samples.
struct InferContract: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "infer",
        abstract: "Print a contract that the samples keep.",
        discussion: """
            The contract is a Table Schema in JSON. Each column has a description that tells what \
            it rests on: read it, and mend what the samples cannot tell.

            EXAMPLES:
              batchlint contract infer accounts.csv > accounts.schema.json
              batchlint contract infer january.csv february.csv
            """)

    @Argument(help: "Sample files of one record type.")
    var samples: [PathArgument]

    func run() throws {
        throw ExitCode(Int32(InferRun(paths: samples.map(\.path)).exitCode()))
    }
}

/// Compares two contracts.
struct DiffContracts: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tell how a contract, or a file, differs from what was agreed.",
        discussion: """
            Each difference is graded: it breaks the load, makes the data inconsistent, or is fine.

            EXAMPLES:
              batchlint contract diff accounts.schema.json new.schema.json
              batchlint contract diff accounts.schema.json accounts.csv

            EXIT CODES:
              0 nothing but what is fine   1 something else   2 something could not be read
            """)

    @Argument(help: "The contract that was agreed.")
    var old: PathArgument

    @Argument(help: "Another contract (*.json), or a file of records.")
    var new: PathArgument

    func run() throws {
        throw ExitCode(Int32(DiffRun(old: old.path, new: new.path).exitCode()))
    }
}
