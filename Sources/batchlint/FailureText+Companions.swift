import Bytes

/// Words for the programs of the Batch API.
extension FailureText {
    /// The line for a program that is there, and does not run.
    static func cannotRun(_ program: Path, _ errno: CInt) -> [UInt8] {
        line(program, "cannot be run: ", errnoDescription(errno))
    }

    /// The lines for a program that is nowhere.
    static func notInstalled(_ companion: Companion) -> [UInt8] {
        let target = companion == .upload ? "upload" : "emulator"
        let name = companion.rawValue
        return line(
            nil, "",
            Array(
                """
                \(name) is not there: it is a program of its own, since the check has no code for networks.
                  Build it in the sources of batchlint with: make \(target)
                  and put \(name) beside batchlint, or into a folder of PATH.
                """.utf8))
    }
}
