import ArgumentParser

/// Writes settings to begin with.
struct InitSettings: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a batchlint.json from what is in a folder.",
        discussion: """
            The extract files below the folder become record types of a data source: give it and \
            them the names that Zuora gave you. A file that is there is left as it is.

            EXAMPLES:
              batchlint init
              batchlint init extracts/
            """)

    @Argument(help: "The folder; without one the current folder.")
    var folder: PathArgument?

    func run() throws {
        throw ExitCode(Int32(InitRun(folder: folder?.path).exitCode()))
    }
}
