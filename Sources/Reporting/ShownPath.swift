import Bytes
import Diagnostics

/// A path as it stands at the start of a line.
enum ShownPath {
    /// The path made visible; with `./` before it where its start would make the line a command of
    /// a CI system, as `::error::.csv` does on GitHub.
    static func text(of path: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        append(path, to: &text)
        return text
    }

    static func append(_ path: [UInt8], to output: inout [UInt8]) {
        let isCommand = path.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: ":")
        if isCommand { output.append("./") }
        ShownText.append(path, .unicode, to: &output)
    }
}
