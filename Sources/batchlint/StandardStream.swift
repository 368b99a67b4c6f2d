import Bytes
import Diagnostics
import Reporting

/// An output that the command was started with.
enum StandardStream: CInt {
    case output = 1
    case error = 2

    /// How wide a line may be where there is no terminal that tells it.
    static let ordinaryWidthCells = 100

    /// Whether it is a terminal.
    var isTerminal: Bool { SystemCalls().isTerminal(rawValue) }

    /// How text for people is laid out on it; `widthCells` goes before the terminal's own.
    func style(
        _ color: ColorChoice, charset: Charset = .auto, widthCells: Int? = nil,
        values: ShownValues = .shown
    ) -> Style {
        let terminal = widthCells == nil ? SystemCalls().terminalWidth(rawValue) : nil
        return Style(
            isColored: color.isColored(on: self),
            widthCells: widthCells ?? terminal ?? Self.ordinaryWidthCells,
            isASCII: charset.isASCII(on: self), values: values)
    }

    /// Writes a text; that nobody reads it is no failure.
    func write(_ text: String) { write(Array(text.utf8)) }

    /// Writes bytes, in which nothing acts on a terminal unasked.
    func write(_ bytes: [UInt8]) { try? SystemCalls().writeAll(rawValue, bytes.span) }
}
