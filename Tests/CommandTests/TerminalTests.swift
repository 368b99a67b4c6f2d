import Foundation
import Reporting
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

struct TerminalTests {
    private static let records = String(repeating: "1,a\n", count: 4_096)

    @Test func `progress is shown on one line, and gone before the first finding`() throws {
        let terminal = try #require(Terminal(columns: 72))
        let command = try RunningCommand(["-"], terminal: terminal)
        try command.write(Extract.faulty)
        let isShown = try command.write(Self.records, until: "1 finding")
        #expect(isShown)
        let progress = try #require(terminal.lines.last)
        #expect(progress.hasPrefix("checking -: "))
        #expect(progress.contains("/s, 1 finding"))
        #expect(progress.count < 72)
        #expect(try command.finish() == 1)
        let lines = terminal.lines
        #expect(lines.first == "error[H304]: column name `Name` has an upper-case letter")
        #expect(!lines.contains { $0.contains("checking") })
        #expect(lines.last { !$0.isEmpty }?.hasPrefix("blocked: 1 error in 1 group") == true)
    }

    @Test func `what is quick shows no progress`() throws {
        let terminal = try #require(Terminal(columns: 72))
        let start = ContinuousClock.now
        let command = try RunningCommand(["-"], terminal: terminal)
        try command.write(Extract.clean)
        #expect(try command.finish() == 0)
        // On a busy machine it is not quick, and what it shows is right.
        let isQuick = ContinuousClock.now - start < ProgressPace.patience
        #expect(!isQuick || !terminal.text.contains("checking"))
        #expect(!isQuick || !terminal.text.contains("\u{1B}[K"))
    }

    @Test(arguments: [(["--progress", "never"], "xterm"), (["-q"], "xterm"), ([], "dumb")])
    func `progress can be left out`(arguments: [String], term: String) throws {
        let terminal = try #require(Terminal(columns: 72))
        let command = try RunningCommand(
            arguments + ["-"], terminal: terminal,
            environment: ["TERM": term, "LC_ALL": "C.UTF-8"])
        try command.write(Extract.clean)
        let start = ContinuousClock.now
        // Longer than any progress waits.
        while ContinuousClock.now - start < .milliseconds(600) { try command.write(Self.records) }
        #expect(try command.finish() == 0)
        #expect(!terminal.text.contains("checking"))
    }

    @Test func `plain progress is a line without controls`() throws {
        let terminal = try #require(Terminal(columns: 72))
        let command = try RunningCommand(
            ["--progress", "plain", "--color", "never", "-"], terminal: terminal)
        try command.write(Extract.clean)
        #expect(try command.write(Self.records, until: "\n"))
        #expect(try command.finish() == 0)
        #expect(terminal.lines[0].hasPrefix("checking -: "))
        #expect(!terminal.text.contains("\u{1B}"))
    }

    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(CInt, Int32)])
    func `a signal ends the run, takes the progress away and leaves whole lines`(
        signal: CInt, exitCode: Int32
    ) throws {
        let terminal = try #require(Terminal(columns: 72))
        let command = try RunningCommand(
            ["--output", "jsonl", "--output", "sarif=report.sarif", "-"], terminal: terminal,
            outputToFile: true)
        try command.write(Extract.faulty)
        #expect(try command.write(Self.records, until: "checking"))
        #expect(command.files.count == 2)
        #expect(command.end(by: signal) == exitCode)
        #expect(command.files == ["stdout"])
        #expect(terminal.lines.filter { !$0.isEmpty } == ["batchlint: interrupted"])
        #expect(command.output.isEmpty)
    }

    @Test(
        arguments: [
            (["LC_ALL": "C.UTF-8"], false), (["LANG": "de_DE.utf8@euro"], false),
            (["LANG": "en_US.UTF-8", "LC_ALL": "C"], true),
            (["LANG": "de_DE.ISO-8859-1"], true), ([:], true),
            (["LC_ALL": "C.UTF-8", "TERM": "dumb"], true),
        ] as [([String: String], Bool)])
    func `a terminal gets ASCII where it can show nothing more`(
        environment: [String: String], isASCII: Bool
    ) throws {
        let terminal = try #require(Terminal(columns: 72))
        let command = try RunningCommand(
            ["-"], terminal: terminal,
            environment: ["TERM": "xterm"].merging(environment) { $1 })
        try command.write("id,Größe\n1,é\n2,日本\n3,x\u{E9}\u{1B}\n")
        #expect(try command.finish() == 1)
        #expect(terminal.bytes.allSatisfy { $0 < 0x80 } == isASCII)
        #expect(terminal.text.contains("<U+00F6>") == isASCII)
    }

    @Test func `no line is wider than the terminal`() throws {
        let terminal = try #require(Terminal(columns: 50))
        let command = try RunningCommand(["-"], terminal: terminal)
        try command.write("id,A name that is longer than thirty characters\n1,a\n")
        #expect(try command.finish() == 1)
        let report = terminal.lines.filter { !$0.hasPrefix("blocked") }
        #expect(report.contains { $0.count > 40 })
        #expect(report.allSatisfy { $0.count <= 50 })
    }
}
