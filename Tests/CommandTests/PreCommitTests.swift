import Foundation
import Testing

enum PreCommit {
    static let tool = ReportReader.folder.appending(path: "pre-commit")
    static let isThere =
        Git.isThere && FileManager.default.isExecutableFile(atPath: tool.path)
}

/// The hooks of `.pre-commit-hooks.yaml`, run by pre-commit itself.
@Suite(.enabled(if: PreCommit.isThere, "pre-commit is not beside the Python of the readers"))
struct PreCommitTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    @Test func `a partly staged commit is checked as it is staged`() throws {
        let folder = Scratch()
        let hooks = Self.root.appending(path: ".pre-commit-hooks.yaml")
        try folder.write("hooks/.pre-commit-hooks.yaml", [UInt8](try Data(contentsOf: hooks)))
        let command = Command(
            folder: folder, environment: ["TOOLS": PreCommit.tool.deletingLastPathComponent().path])
        let result = try command.runShell(
            #"""
            PATH="$(dirname "$BATCHLINT"):$TOOLS:$PATH" HOME=$PWD PRE_COMMIT_HOME=$PWD/cache
            GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a
            export PATH HOME PRE_COMMIT_HOME GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
            export GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_CONFIG_NOSYSTEM=1
            pre-commit validate-manifest hooks/.pre-commit-hooks.yaml || exit 9
            (cd hooks; git init -q .; git add -A; git commit -q -m x; git tag v1)
            mkdir work; cd work; git init -q .
            cat > .pre-commit-config.yaml <<END
            repos:
              - repo: ../hooks
                rev: v1
                hooks:
                  - id: batchlint-system
            END
            git add .pre-commit-config.yaml; git commit -q -m config; pre-commit install >/dev/null
            printf 'id,name\n1,a\n' > a.csv; printf '{"id":1}\n' > b.ndjson; git add -A
            printf 'id,Name\n1,a\n' > a.csv
            git commit -q -m clean; echo "code $?"
            git add a.csv; printf 'id,name\n1,a\n' > a.csv
            git commit -q -m faulty; echo "code $?"
            git log --format=%s
            """#)
        #expect(result.exitCode == 0)
        let text = result.outputText + result.errorText
        #expect(text.contains("error[H304]: column name `Name` has an upper-case letter"))
        #expect(result.outputText.contains("code 0\n"))
        #expect(result.outputText.hasSuffix("code 1\nclean\nconfig\n"), "\(text)")
    }
}
