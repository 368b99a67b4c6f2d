import ArgumentParser

/// A git hook that checks the extract files of a commit as they are staged.
struct Hook: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the extract files of each commit, as they are staged.",
        discussion: """
            EXAMPLES:
              batchlint hook install
              batchlint hook install -- --ignore C410 --kind zip=string
              batchlint hook uninstall

            git commit --no-verify leaves the hook out once.
            """,
        subcommands: [
            HookInstall.self, HookUninstall.self, HookRun.self, HookNames.self, HookCheck.self,
        ])
}
