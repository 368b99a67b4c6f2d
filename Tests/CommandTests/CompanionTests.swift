import Foundation
import Testing

@testable import batchlint

/// The commands that programs of their own do.
struct CompanionTests {
    private let folder = Scratch()

    /// Puts a script into the folder under the name of a companion.
    private func install(_ name: String, _ script: String) throws {
        let path = try folder.write(name, script)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: path.path)
    }

    @Test(arguments: [
        ("upload", "batchlint-upload", "4 upload a b --data-source -h"),
        ("emulate", "batchlint-emulator", "3 a b --data-source -h"),
    ])
    func `a companion on the path is run with all arguments`(
        command: String, program: String, words: String
    ) throws {
        try install(program, "#!/bin/sh\necho $# \"$@\"; exit 4\n")
        let result = try Command(folder: folder).runShell(
            "PATH=$PWD:$PATH \"$BATCHLINT\" \(command) 'a b' --data-source -h")
        #expect(result.outputText == words + "\n")
        #expect(result.exitCode == 4)
    }

    @Test(arguments: [("upload", "make upload"), ("emulate", "make emulator")])
    func `where a companion is not there it is said how to get it`(
        command: String, target: String
    ) throws {
        let result = try Command(folder: folder).run([command, "--help"])
        #expect(result.exitCode == 2)
        #expect(result.errorText.contains(target))
    }
}
