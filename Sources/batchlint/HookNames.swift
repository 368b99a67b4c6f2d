import ArgumentParser
import Bytes

/// Picks the extract files among what git says is staged.
///
/// Reads `git diff --raw -z --no-abbrev` and then `end`; writes a line with the object and the path
/// for each, and then `end`. Without an `end` at the end none is written.
struct HookNames: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "names", shouldDisplay: false)

    func run() throws {
        var stream = StreamBytes(descriptor: 0)
        var last: [UInt8] = []
        while let text = try? stream.next(before: 0) {
            last = text
            guard let entry = StagedEntry(text), let path = try? stream.next(before: 0) else {
                break
            }
            last = []
            let found = Path(path)
            guard entry.isFile, Self.isExtract(found) else { continue }
            StandardStream.output.write(entry.object + [0x20] + StagedEntry.escaped(path) + [0x0A])
        }
        guard last == Array("end".utf8) else { throw ExitCode(2) }
        StandardStream.output.write("end\n")
    }

    private static func isExtract(_ path: Path) -> Bool {
        ["csv", "ndjson", "jsonl"].contains { path.hasExtension($0) }
    }
}
