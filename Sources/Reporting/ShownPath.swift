import Bytes
import Diagnostics

/// A path as it stands at the start of a line.
enum ShownPath {
    /// Appends `path:line:column` with the path made visible; with `./` before it where its start
    /// would make the line a command of a CI system, as `::error::.csv` does on GitHub.
    static func append(_ path: [UInt8], line: Int, column: Int, to output: inout [UInt8]) {
        let isCommand = path.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: ":")
        if isCommand { output.append("./") }
        ShownText.append(path, .unicode, to: &output)
        output.append(":")
        output.append(digitsOf: line)
        output.append(":")
        output.append(digitsOf: column)
    }
}
