#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

extension SystemCalls {
    /// Runs a line of the shell, and gives what it writes and its exit code.
    ///
    /// Of a text of more than `limitBytes` a little more than those are given, and the exit code says
    /// nothing. A program that a signal ended has the code -1.
    package func output(
        ofShell line: [UInt8], limitBytes: Int
    ) throws(SystemError) -> (bytes: [UInt8], exitCode: CInt) {
        let command = unsafe Path(line).withCString { text in unsafe popen(text, "r") }
        guard let stream = unsafe command else { throw SystemError(errno: errno) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        do throws(SystemError) {
            while bytes.count <= limitBytes {
                let count = try fill(&piece, from: unsafe fileno(stream))
                if count == 0 { break }
                bytes += piece[..<count]
            }
        } catch {
            unsafe pclose(stream)
            throw error
        }
        let status = unsafe pclose(stream)
        return (bytes, status & 0x7F == 0 ? status >> 8 & 0xFF : -1)
    }

    private func fill(_ bytes: inout [UInt8], from descriptor: CInt) throws(SystemError) -> Int {
        var places = bytes.mutableSpan
        return try unsafe places.withUnsafeMutableBytes { buffer throws(SystemError) in
            try unsafe read(descriptor, into: buffer)
        }
    }
}
