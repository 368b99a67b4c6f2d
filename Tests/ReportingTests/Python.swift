import Bytes

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Runs small Python programs as an independent reader of what is written.
enum Python {
    static let isThere = run("pass", input: [])
    static let hasJSONSchema = run("import jsonschema", input: [])

    /// Runs a program, which must hold no `'`, with these bytes as its standard input; true when it
    /// exits with 0.
    static func run(_ program: String, input: [UInt8], argument: String = "") -> Bool {
        precondition(!program.contains("'") && !argument.contains("'"))
        SystemCalls.ignoreBrokenPipes()
        let command = "python3 -W ignore -c '\(program)' '\(argument)' 2>/dev/null"
        // SAFETY: the pipe is closed once, by `pclose`; the array outlives the call that reads it.
        guard let pipe = unsafe popen(command, "w") else { return false }
        let written = unsafe fwrite(input, 1, input.count, pipe)
        let status = unsafe pclose(pipe)
        return written == input.count && status == 0
    }
}
