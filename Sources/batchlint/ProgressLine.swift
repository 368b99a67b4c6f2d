import Bytes
import Checking
import Reporting

/// Says on standard error how far a run is, once it takes long.
struct ProgressLine {
    private let isPlain: Bool
    private let isOn: Bool
    private let style: Style
    private let started = ContinuousClock.now
    private var pace: ProgressPace
    private var text = ProgressText()
    /// Of the inputs before this one.
    private var earlierBytes = 0
    private var earlierFindings = 0
    private var isShown = false

    init(_ choice: ProgressChoice, style: Style) {
        let stream = StandardStream.error
        isPlain = choice == .plain
        isOn =
            switch choice {
            case .auto: stream.isTerminal && !Environment.has("TERM", "dumb")
            case .plain: true
            case .never: false
            }
        self.style = style
        pace = ProgressPace(from: started, pause: isPlain ? .seconds(5) : .milliseconds(100))
    }

    /// Another input begins; `sizeBytes` is nil for a stream.
    mutating func begin(_ path: Path, sizeBytes: Int?) {
        earlierBytes += text.bytes
        earlierFindings = text.findings
        text.number += text.path.isEmpty ? 0 : 1
        text.path = path.bytes
        text.bytes = 0
        text.totalBytes = sizeBytes
    }

    /// Some of the input was checked; what that came to is shown from time to time.
    mutating func note(_ progress: CheckProgress) {
        text.bytes = progress.bytes
        text.findings = earlierFindings + progress.findings
        guard isOn else { return }
        let now = ContinuousClock.now
        guard pace.isDue(at: now) else { return }
        text.runBytes = earlierBytes + text.bytes
        text.runNanoseconds = (now - started).nanoseconds
        let line = text.line(style)
        isShown = !isPlain
        StandardStream.error.write(isPlain ? line + [0x0A] : Self.lineStart + line + Self.rest)
    }

    /// Takes the line away, so that something else can be written.
    mutating func clear() {
        guard isShown else { return }
        isShown = false
        StandardStream.error.write(Self.lineStart + Self.rest)
    }

    private static let lineStart: [UInt8] = [0x0D]
    /// ECMA-48: erase to the end of the line.
    private static let rest: [UInt8] = [0x1B, 0x5B, 0x4B]
}
