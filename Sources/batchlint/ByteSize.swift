import ArgumentParser
import Settings

/// A number of bytes as people write it: `100MB`, `100MiB`, `1k`, `4096`.
struct ByteSize: ExpressibleByArgument, Equatable {
    /// At least 1.
    let bytes: Int

    init?(argument: String) {
        guard let bytes = ByteCount.read(Array(argument.utf8)) else { return nil }
        self.bytes = bytes
    }
}
