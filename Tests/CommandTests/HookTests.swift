import Foundation
import Testing

@testable import batchlint

enum Git {
    static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/git")
}

/// The hook in real repositories.
@Suite(.enabled(if: Git.isThere, "git is not there"))
struct HookTests {
    /// A repository of its own, in which the hook finds the executable of the tests.
    private static let start = """
        PATH="$(dirname "$BATCHLINT"):$PATH" HOME=$PWD GIT_CONFIG_NOSYSTEM=1
        GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a
        export PATH HOME GIT_CONFIG_NOSYSTEM GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
        export GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
        git init -q . && batchlint hook install 2>/dev/null || exit 9

        """

    private func run(_ script: String) throws -> CommandResult {
        try Command(folder: Scratch()).runShell(Self.start + script)
    }

    @Test func `what is staged is checked, and not the work tree`() throws {
        let clean = try run(
            #"""
            printf 'id,name\n1,a\n' > a.csv; git add a.csv; printf 'id,Name\n1,a\n' > a.csv
            git commit -q -m x; echo "code $?"
            """#)
        #expect(clean.outputText == "code 0\n")
        #expect(clean.errorText.hasPrefix("passed: 1 file, 1 record"))
        let faulty = try run(
            #"""
            printf 'id,Name\n1,a\n' > a.csv; git add a.csv; printf 'id,name\n1,a\n' > a.csv
            git commit -q -m x 2>&1; echo "code $?"
            git rev-parse -q --verify HEAD || echo "no commit"
            """#)
        #expect(faulty.outputText.contains("error[H304]: column name `Name` has"))
        #expect(faulty.outputText.contains("a.csv:1:4"))
        #expect(faulty.outputText.hasSuffix("code 1\nno commit\n"))
    }

    @Test func `only extract files that the commit adds or changes are checked`() throws {
        let result = try run(
            #"""
            printf 'id,Name\n1,a\n' > old.csv; git add old.csv; git commit -q --no-verify -m x
            printf 'Not,an extract' > notes.txt; ln -s nowhere.csv link.csv; rm old.csv
            printf 'id,name\n1,a\n' > new.csv; printf '{"id":1}\n' > b.ndjson
            git add -A; git commit -q -m y; echo "code $?"
            printf 'x' >> notes.txt; git add -A; git commit -q -m z; echo "code $?"
            """#)
        #expect(result.outputText == "code 0\ncode 0\n")
        #expect(result.errorText.hasPrefix("passed: 2 files, 2 records"))
        #expect(result.errorText.split(separator: "\n").count == 1)
    }

    @Test(arguments: [
        "a b,c%.csv", " leading.csv", "\\ttab.csv", "line\\nfeed.csv", "back\\\\\\\\slash.csv",
        "dir/é\\0377.csv", "-dash.csv", "\"quote\".csv",
    ])
    func `a file of any name is checked`(name: String) throws {
        let result = try run(
            #"""
            name=$(printf '%b' '\#(name)'); mkdir dir; printf 'id,Name\n1,a\n' > "./$name"
            git add -A; git commit -q -m x 2>report; echo "code $?"
            grep -c 'error\[H304\]' report; grep -c '^blocked: 1 error in 1 group in 1 of 1' report
            """#)
        #expect(result.outputText == "code 1\n1\n1\n")
    }

    @Test func `many and large files are checked one after the other`() throws {
        let result = try run(
            #"""
            for number in 1 2 3; do
                { echo id,name; seq 100000 | sed 's/$/,abc/'; } > $number.csv
            done
            : > empty.csv; git add -A; git commit -q -m x > /dev/null; echo "code $?"
            """#)
        #expect(result.outputText == "code 1\n")
        #expect(result.errorText.contains(" in 1 of 4 files · 300,000 records"))
    }

    @Test func `options of the check are kept in the hook`() throws {
        let result = try run(
            #"""
            batchlint hook install -- --ignore H304 --kind "it's=string" 2>/dev/null
            sed -n 3p .git/hooks/pre-commit
            printf 'id,Name\n1,a\n' > a.csv; git add a.csv; git commit -q -m x; echo "code $?"
            batchlint hook install -- --ignore NONE; echo "code $?"
            """#)
        let lines = result.outputText.split(separator: "\n")
        #expect(
            lines.first == #"exec batchlint hook run '--ignore' 'H304' '--kind' 'it'\''s=string'"#)
        #expect(lines.dropFirst() == ["code 0", "code 2"])
        #expect(result.errorText.contains("no file has the column `it's`"))
    }

    @Test func `settings and contracts are read as they are staged`() throws {
        let result = try run(
            #"""
            mkdir "it's a" && cd "it's a"
            printf '{"rules": {"ignore": ["H304"]}, "contract": "c.json"}' > batchlint.json
            printf '{"fields": [{"name": "id", "type": "integer"}, {"name": "Name"}]}' > c.json
            git add -A; printf '{"rules": {"ignore": []}' > batchlint.json; echo '[' > c.json
            printf 'id,Name\n1,a\n' > a.csv; git add a.csv; git commit -q -m x; echo "code $?"
            printf 'id,Name\nx,a\n' > a.csv; git add a.csv; git commit -q -m x; echo "code $?"
            git rm -q --cached batchlint.json; echo '[' > batchlint.json
            git commit -q -m x; echo "code $?"
            """#)
        #expect(
            result.outputText.split(separator: "\n").filter { $0.hasPrefix("code") } == [
                "code 0", "code 1", "code 1",
            ])
        #expect(result.errorText.contains("it's a/batchlint.json:"))
        #expect(!result.errorText.contains("did not hand over"))
        #expect((result.outputText + result.errorText).contains("K706"))
    }

    @Test func `a hook of someone else is left alone`() throws {
        let result = try run(
            #"""
            batchlint hook uninstall 2>/dev/null; ls .git/hooks/pre-commit 2>/dev/null
            printf '#!/bin/sh\necho mine\n' > .git/hooks/pre-commit
            batchlint hook install; echo "code $?"
            batchlint hook uninstall; echo "code $?"
            cat .git/hooks/pre-commit
            """#)
        #expect(result.outputText == "code 2\ncode 2\n#!/bin/sh\necho mine\n")
        #expect(result.errorText.contains("pre-commit is there already; put this line into it:"))
    }

    @Test func `git's own folder of hooks is used, from any folder of the repository`() throws {
        let result = try run(
            #"""
            git config core.hooksPath own; mkdir -p deep/down; cd deep/down
            batchlint hook install 2>/dev/null; cd ../..; ls own deep/down/own 2>/dev/null
            """#)
        #expect(result.outputText.contains("pre-commit"))
    }

    @Test(arguments: [
        #"printf '' | "$BATCHLINT" hook check"#,
        #"printf 'blob 100 a.csv\nid\n' | "$BATCHLINT" hook check"#,
        #"printf 'blob 3 a.csv\nid\nblob' | "$BATCHLINT" hook check"#,
        #"printf 'abc missing\n' | "$BATCHLINT" hook check"#,
        #"printf 'blob 14 a.csv\nid,name\n1,ab\n\n' | "$BATCHLINT" hook check"#,
        #"printf ':100644' | "$BATCHLINT" hook names"#,
        #"printf '' | "$BATCHLINT" hook names"#,
    ])
    func `what git does not hand over whole never passes`(script: String) throws {
        let result = try Command(folder: Scratch()).runShell(script)
        #expect(result.exitCode == 2)
    }

    @Test func `outside a repository it is 2`() throws {
        let result = try Command(folder: Scratch()).runShell(
            #"GIT_CEILING_DIRECTORIES=$PWD/.. "$BATCHLINT" hook install; echo "code $?""#)
        #expect(result.outputText == "code 2\n")
        let check = try Command(folder: Scratch()).runShell(
            #"GIT_CEILING_DIRECTORIES=$PWD/.. "$BATCHLINT" hook run 2>/dev/null; echo "code $?""#)
        #expect(check.outputText == "code 2\n")
    }
}
