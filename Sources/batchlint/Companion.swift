import Bytes

/// A program of the Batch API, which is installed beside this one or not at all.
///
/// The check has no code for networks: what has it is a program of its own.
enum Companion: String {
    case upload = "batchlint-upload"
    case emulator = "batchlint-emulator"

    /// Runs it in place of this program; comes back, with an exit code, only where it cannot be.
    func run(_ arguments: [String]) -> Int32 {
        let name = Array(rawValue.utf8)
        let words = [name] + (firstArguments + arguments).map(ArgumentText.bytes)
        for folder in Self.folders {
            let program = folder.appending(name)
            let error = SystemCalls().execute(program, words)
            guard error.errno == Self.nothingThere else {
                StandardStream.error.write(FailureText.cannotRun(program, error.errno))
                return 2
            }
        }
        StandardStream.error.write(FailureText.notInstalled(self))
        return 2
    }

    /// The word of the uploader's own command: its help is that of the upload then.
    private var firstArguments: [String] {
        switch self {
        case .upload: ["upload"]
        case .emulator: []
        }
    }

    /// ENOENT, on every system.
    private static let nothingThere: CInt = 2

    /// Where it may be: beside this program, then where the shell looks.
    private static var folders: [Path] {
        var folders: [Path] = []
        if let program = SystemCalls().realPath(Path("/proc/self/exe")) {
            folders.append(program.folder)
        } else if let name = Path(checking: ProcessArguments.name),
            name.bytes.contains(UInt8(ascii: "/"))
        {
            folders.append(name.folder)
        }
        let path = Environment.bytes(of: "PATH") ?? []
        for part in path.split(separator: UInt8(ascii: ":")) {
            if let folder = Path(checking: Array(part)) { folders.append(folder) }
        }
        return folders
    }
}
