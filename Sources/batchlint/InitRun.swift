import BatchLint
import Bytes
import Settings

/// One run of `init`.
struct InitRun {
    /// Nil: the current folder.
    let folder: Path?

    /// Files past so many are not looked at: they hardly are record types of their own.
    private static let limitFiles = 10_000

    /// A data source has one record type at least.
    private static let placeholder = FoundRecordTypes.RecordType(
        name: Array("my_record_type".utf8), file: Array("my_record_type.csv".utf8), contract: nil)

    /// Writes the file, and gives the exit code: 0, or 2 where it is there or cannot be written.
    func exitCode() -> Int {
        let name = Path(SettingsFinder.fileName)
        let path = name.from(folder ?? Path("."))
        let found = FoundRecordTypes(paths: extracts)
        let types = found.types.isEmpty ? [Self.placeholder] : found.types
        do throws(SystemError) {
            let calls = SystemCalls()
            let file = try calls.createFile(path)
            try calls.writeAll(file.raw, InitText.text(types).span)
        } catch {
            StandardStream.error.write(FailureText.cannotMake(path, error))
            return 2
        }
        StandardStream.error.write(FailureText.made(path, recordTypes: found.types.count))
        return 0
    }

    /// The extract files and contracts below the folder.
    private var extracts: [Path] {
        var paths: [Path] = []
        for element in DirectoryWalk(folder ?? Path(".")) {
            guard case .file(let path) = element, paths.count < Self.limitFiles else { continue }
            if CheckResolver.isExtract(path) || FoundRecordTypes.isContract(path) {
                paths.append(path)
            }
        }
        return paths.map { path in
            folder == nil ? Path(Array(path.bytes.dropFirst(2))) : path.relative(to: folder ?? path)
        }
    }
}
