import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A pseudo-terminal, and what is written to it.
final class Terminal {
    /// What a program takes for its terminal.
    let program: FileHandle
    private let screen: CInt
    private(set) var bytes: [UInt8] = []

    /// nil where the system has none to give.
    init?(columns: UInt16) {
        var (screen, program): (CInt, CInt) = (-1, -1)
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        // SAFETY: all three outlive the call.
        guard unsafe openpty(&screen, &program, nil, nil, &size) == 0 else { return nil }
        self.screen = screen
        self.program = FileHandle(fileDescriptor: program, closeOnDealloc: true)
        _ = fcntl(screen, F_SETFL, O_NONBLOCK)
    }

    deinit { close(screen) }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Takes what was written so far, and waits at most so long for some.
    func take(waitMilliseconds: CInt = 0) {
        var request = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&request, 1, waitMilliseconds)
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            // SAFETY: the buffer is writable and lives through the call.
            let count = unsafe buffer.withUnsafeMutableBytes {
                unsafe read(screen, $0.baseAddress, $0.count)
            }
            guard count > 0 else { return }
            bytes += buffer[..<count]
        }
    }

    /// The lines that stand on the screen, as a terminal that never scrolls shows them.
    var lines: [String] {
        var lines: [[Character]] = [[]]
        var column = 0
        var rest = Array(text)[...]
        while let character = rest.popFirst() {
            switch character {
            case "\r\n":
                lines.append([])
                column = 0
            case "\n": lines.append([])
            case "\r": column = 0
            case "\u{1B}":
                let sequence =
                    String(rest.prefix { !$0.isLetter }) + String(rest.first { $0.isLetter } ?? " ")
                rest = rest.dropFirst(sequence.count)
                if sequence == "[K" {
                    lines[lines.count - 1].removeSubrange(
                        min(column, lines[lines.count - 1].count)...)
                }
            default:
                var line = lines[lines.count - 1]
                if column < line.count { line[column] = character } else { line.append(character) }
                lines[lines.count - 1] = line
                column += 1
            }
        }
        return lines.map { String($0) }
    }
}
