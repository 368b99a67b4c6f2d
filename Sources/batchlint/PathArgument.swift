import ArgumentParser
import Bytes

/// A path from the command line, with the bytes that it had there.
struct PathArgument: ExpressibleByArgument {
    let path: Path

    /// Whether it stands for standard input.
    var isStandardInput: Bool { path.bytes == [UInt8(ascii: "-")] }

    init?(argument: String) {
        let bytes = ArgumentText.bytes(argument)
        guard !bytes.isEmpty, let path = Path(checking: bytes) else { return nil }
        self.path = path
    }
}
