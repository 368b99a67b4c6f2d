import BatchLint
import Bytes
import Settings

/// One run of `config show`.
struct ConfigRun {
    /// The file or folder whose settings are shown; nil: the current folder.
    let path: Path?
    let choice: SettingsFinder.Choice
    let flags: SettingsLayer

    /// Shows the settings, and gives the exit code: 0, or 2 where some are not in order.
    func exitCode() -> Int {
        do throws(DocumentError) {
            return InferRun.write(Array(try text().utf8))
        } catch {
            StandardStream.error.write(FailureText.lines(error))
            return 2
        }
    }

    private func text() throws(DocumentError) -> String {
        let resolver = try CheckResolver(SettingsFinder(choice), flags: flags)
        guard let path, !Self.isFolder(path) else {
            let stack = try resolver.stack(inFolder: path ?? Path("."))
            if stack.document == nil { StandardStream.error.write(FailureText.noSettings) }
            return Self.rows(stack.lines)
        }
        let stack = try resolver.stack(inFolder: path.folder)
        if stack.document == nil { StandardStream.error.write(FailureText.noSettings) }
        let relative = stack.document.map { resolver.finder.path(of: path, in: $0) } ?? path
        do throws(DocumentFault) {
            let rows = Self.rows(try stack.lines(of: relative))
            let exclusion = try? resolver.exclusion(of: path)
            guard let exclusion = exclusion ?? nil else { return rows }
            StandardStream.error.write(FailureText.excluded(path, exclusion))
            return rows
        } catch {
            throw .fault(error)
        }
    }

    private static func isFolder(_ path: Path) -> Bool {
        (try? SystemCalls().status(at: path, followsLink: true))?.kind == .folder
    }

    /// A line for each value: its name, what it is, and what settles it.
    private static func rows(_ lines: [SettingsStack.Line]) -> String {
        let rows = lines.map { line in
            [
                VisibleText.of(line.path.text), VisibleText.of(line.value),
                line.origins.map { VisibleText.of($0) }.joined(separator: ", "),
            ]
        }
        let widths = (0..<2).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = widths.enumerated().map { column, width in
                row[column] + String(repeating: " ", count: width - row[column].count)
            }
            return (cells + [row[2]]).joined(separator: "  ") + "\n"
        }.joined()
    }
}
