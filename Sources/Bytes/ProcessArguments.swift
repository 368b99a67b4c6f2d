/// The arguments that the process was started with, as the system gave them.
package enum ProcessArguments {
    /// Those behind the command's own name; any bytes but NUL.
    package static var all: [[UInt8]] {
        (1..<max(1, Int(CommandLine.argc))).compactMap { index in
            // SAFETY: there are `argc` arguments, each of which ends with NUL.
            guard let start = unsafe CommandLine.unsafeArgv[index] else { return nil }
            return unsafe Array(UnsafeRawBufferPointer(start: start, count: length(start)))
        }
    }

    /// The command's own name, as the caller wrote it.
    package static var name: [UInt8] {
        // SAFETY: where there are arguments, the first one ends with NUL.
        guard CommandLine.argc > 0, let start = unsafe CommandLine.unsafeArgv[0] else { return [] }
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: length(start)))
    }

    private static func length(_ start: UnsafePointer<CChar>) -> Int {
        var count = 0
        // SAFETY: no byte behind the first NUL is read.
        while unsafe start[count] != 0 { count += 1 }
        return count
    }
}
