import ArgumentParser
import Settings

/// Shows settings, and how they are written.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show the settings that hold, and how they are written.",
        subcommands: [ConfigShow.self, ConfigSchema.self])
}

/// Shows what is settled, and where.
struct ConfigShow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show every setting that holds, and where it comes from.",
        discussion: """
            Flags weigh more than variables of the environment, these more than batchlint.json, and \
            that more than the default. Variables are called after the setting: \
            BATCHLINT_LIMITS_MAX_SIZE, BATCHLINT_RULES_IGNORE (codes with commas between them).

            EXAMPLES:
              batchlint config show
              batchlint config show out/accounts.csv --ignore C410
            """)

    @Argument(
        help: """
            A file, to see what its check goes by; a folder, or without any the current one, to see \
            everything.
            """)
    var path: PathArgument?

    @OptionGroup var flags: CheckFlags

    func run() throws {
        let run = ConfigRun(
            path: path?.path, choice: flags.settings.choice,
            flags: flags.layer(ArgumentText.ofCommandLine))
        throw ExitCode(Int32(run.exitCode()))
    }
}

/// Prints the JSON Schema of settings.
struct ConfigSchema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of batchlint.json, for editors.",
        discussion: """
            EXAMPLE:
              batchlint config schema > batchlint.schema.json
              and in batchlint.json: "$schema": "batchlint.schema.json"
            """)

    func run() throws { throw ExitCode(Int32(InferRun.write(SettingsSchema.json))) }
}
