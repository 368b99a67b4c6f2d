import Bytes
import ArgumentParser

/// When a report for people has colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto
    case always
    case never

    /// Whether a stream gets colours: of the environment `NO_COLOR` goes first, then
    /// `CLICOLOR_FORCE`; without them a terminal does.
    func isColored(on stream: StandardStream) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto:
            if Environment.has("NO_COLOR") {
                false
            } else if Environment.has("CLICOLOR_FORCE"), !Environment.has("CLICOLOR_FORCE", "0") {
                true
            } else {
                stream.isTerminal && !Environment.has("TERM", "dumb")
            }
        }
    }
}
