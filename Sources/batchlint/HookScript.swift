import Bytes

/// The parts of the hook that are the business of a shell and of git.
enum HookScript {
    /// Runs a script in place of this program, with this program's name and options as its
    /// arguments; comes back, with an exit code, only where there is no shell.
    static func run(_ script: StaticString, _ options: [String]) -> Int32 {
        let arguments =
            [Array("sh".utf8), Array("-c".utf8), Array("\(script)".utf8), Array("batchlint".utf8)]
            + [ProcessArguments.name] + options.map(ArgumentText.bytes)
        let error = SystemCalls().execute(Path("/bin/sh"), arguments)
        StandardStream.error.write(FailureText.noShell(error.errno))
        return 2
    }

    /// git lists what is staged, `hook names` picks the extract files, git hands over their bytes,
    /// and `hook check` checks these. `end` passes through all of them, so that none can fail
    /// without a word.
    static let check: StaticString = """
        batchlint=$1
        shift
        { git diff --cached --raw -z --no-renames --no-abbrev --diff-filter=AMT && printf 'end'; } |
            "$batchlint" hook names |
            git cat-file --batch='%(objecttype) %(objectsize) %(rest)' |
            "$batchlint" hook check "$@"
        """

    static let install: StaticString = """
        set -eu
        shift
        hook=$(git rev-parse --git-path hooks/pre-commit) || exit 2
        if [ -e "$hook" ] && ! grep -q 'Written by `batchlint hook install`' "$hook"; then
            echo "batchlint: $hook is there already; put this line into it:" >&2
            echo "    batchlint hook run || exit" >&2
            exit 2
        fi
        mkdir -p "$(dirname "$hook")"
        {
            echo '#!/bin/sh'
            echo '# Written by `batchlint hook install`: checks the extract files that are staged.'
            printf 'exec batchlint hook run'
            for option; do printf " '%s'" "$(printf '%s' "$option" | sed "s/'/'\\\\\\\\''/g")"; done
            echo
        } > "$hook"
        chmod +x "$hook"
        echo "batchlint: $hook checks the extract files of each commit from now on" >&2
        """

    static let uninstall: StaticString = """
        set -eu
        hook=$(git rev-parse --git-path hooks/pre-commit) || exit 2
        if ! grep -q 'Written by `batchlint hook install`' "$hook" 2>/dev/null; then
            echo "batchlint: $hook is no hook of batchlint" >&2
            exit 2
        fi
        rm "$hook"
        echo "batchlint: $hook is gone" >&2
        """
}
