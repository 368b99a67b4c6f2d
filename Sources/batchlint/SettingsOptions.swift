import ArgumentParser
import Settings

/// Where settings come from.
struct SettingsOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Take the settings from this file, and from no other.",
            discussion: """
                Without it those of batchlint.json in the folder of each file or the nearest one \
                above it, up to the root of the git repository. Outside of one nothing above the \
                current folder is read.
                """,
            valueName: "file"))
    var config: PathArgument?

    @Flag(help: "Read no batchlint.json.")
    var isolated = false

    func validate() throws {
        if isolated, config != nil {
            throw ValidationError("--config and --isolated do not go together")
        }
    }

    var choice: SettingsFinder.Choice {
        if let config { return .document(config.path) }
        return isolated ? .nowhere : .nearest
    }
}
