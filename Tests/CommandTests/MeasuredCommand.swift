import Foundation
import Testing

/// A run of the command whose memory is measured.
struct MeasuredCommand {
    static let isThere = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

    let exitCode: Int
    /// The most memory that it had, files of the system among it.
    let peakKiB: Int
    let output: [UInt8]

    /// Runs the command as the only child of a Python program, which is told its peak.
    static func run(_ arguments: [String], in folder: Scratch) throws -> MeasuredCommand {
        let program = """
            import os, resource, subprocess, sys
            with open("report", "wb") as report:
                code = subprocess.run(sys.argv[1:], stdout=report).returncode
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
            print(code, peak // 1024 if sys.platform == "darwin" else peak)
            """
        try folder.write("measure.py", program)
        let list = arguments.map { "'\($0)'" }.joined(separator: " ")
        let result = try Command(folder: folder).runShell(
            "python3 measure.py \"$BATCHLINT\" \(list)")
        let numbers = result.outputText.split(separator: " ").compactMap {
            Int($0.trimmingCharacters(in: .whitespacesAndNewlines))
        }
        try #require(numbers.count == 2)
        return MeasuredCommand(
            exitCode: numbers[0], peakKiB: numbers[1], output: folder.read("report"))
    }
}
