import ArgumentParser
import Foundation

extension AsyncParsableCommand {
    /// Runs the command of the command line, and ends the process with its exit code: 2 where the
    /// arguments are wrong.
    ///
    /// The parser's own way out has another code for those.
    package static func runAndExit() async -> Never {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            Foundation.exit(0)
        } catch let code as ExitCode {
            Foundation.exit(code.rawValue)
        } catch {
            // Help comes as an error too.
            let isWanted = exitCode(for: error).isSuccess
            let output = isWanted ? FileHandle.standardOutput : .standardError
            try? output.write(contentsOf: Data((fullMessage(for: error) + "\n").utf8))
            Foundation.exit(isWanted ? 0 : 2)
        }
    }
}
