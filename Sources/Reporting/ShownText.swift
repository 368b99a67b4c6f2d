import Bytes
import Diagnostics
import TextEncoding

/// Bytes from a file or a path as they are shown: nothing in them is invisible, and nothing acts
/// on a terminal.
///
/// Ill-formed bytes become `⟨E9⟩`, invisible characters `⟨U+200B⟩`, tab, CR and LF signs of their
/// own. Where a terminal shows ASCII alone, every other character becomes a sign as well. The
/// bracket of `##vso[` and `##[` is shown as `⟨U+005B⟩`, so that no CI system takes it for a command.
struct ShownText {
    /// What is shown together.
    struct Piece {
        /// Offsets in the bytes shown.
        let range: Range<Int>
        let text: [UInt8]
        /// At least 1.
        let cells: Int
    }

    /// No word and no emoji needs more: what has more marks would be drawn over the lines round it.
    private static let longestClusterScalars = 16

    let pieces: [Piece]

    init(_ bytes: [UInt8], _ glyphs: Glyphs) {
        // Nearly all text is this, and a header may be shown for each of thousands of columns.
        if Self.isPlain(bytes) {
            let pieces = bytes.enumerated().map { index, byte in
                Piece(range: index..<index + 1, text: [byte], cells: 1)
            }
            self.pieces = pieces
        } else {
            pieces = Self.withoutCommands(Self.pieces(of: bytes[...], glyphs), in: bytes, glyphs)
        }
    }

    /// Whether there are printable characters of ASCII alone, which are shown as they are in one
    /// cell each, and none that may open a command of a CI system.
    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        PlainText.isPlain(bytes.span) { $0.holds(UInt8(ascii: "[")) }
    }

    private init(pieces: [Piece]) { self.pieces = pieces }

    /// The same text with the shape alone of what stands in it.
    func masked(_ bytes: [UInt8]) -> ShownText {
        ShownText(
            pieces: pieces.map { piece in
                guard piece.text.elementsEqual(bytes[piece.range]) else { return piece }
                let text = Mask.masked(piece.text)
                return Piece(
                    range: piece.range, text: text, cells: DisplayWidth.cells(of: text.span))
            })
    }

    /// The cells of all pieces.
    var cells: Int { pieces.reduce(0) { $0 + $1.cells } }

    /// All of it.
    var text: [UInt8] { pieces.flatMap(\.text) }

    /// Whether anything is shown in another way than it stands.
    func differs(from bytes: [UInt8]) -> Bool { text != bytes }

    /// As much as there is room for, with `…` where the rest is left out.
    func cut(toCells limit: Int, _ glyphs: Glyphs) -> [UInt8] {
        guard cells > limit else { return text }
        let mark = glyphs.ellipsis.bytes
        var room = limit - glyphs.ellipsis.cells
        let kept = pieces.prefix {
            room -= $0.cells
            return room >= 0
        }
        return kept.flatMap(\.text) + mark
    }
}

extension ShownText {
    /// The text of bytes, cut where they take more cells than `limit`.
    static func text(
        of bytes: [UInt8], cutToCells limit: Int = .max, _ glyphs: Glyphs
    ) -> [UInt8] {
        // A report may have millions of values.
        if bytes.count <= limit, isPlain(bytes) { return bytes }
        return ShownText(bytes, glyphs).cut(toCells: limit, glyphs)
    }

    /// Appends the text of bytes, cut where they take more cells than `limit`.
    static func append(
        _ bytes: [UInt8], cutToCells limit: Int = .max, _ glyphs: Glyphs,
        to output: inout [UInt8]
    ) {
        output += text(of: bytes, cutToCells: limit, glyphs)
    }

    private static func pieces(of bytes: ArraySlice<UInt8>, _ glyphs: Glyphs) -> [Piece] {
        let text = Array(bytes)
        var pieces: [Piece] = []
        pieces.reserveCapacity(text.count)
        for cluster in DisplayWidth.clusters(in: text.span) {
            let lower = bytes.startIndex + cluster.range.lowerBound
            let range = lower..<(lower + cluster.range.count)
            let steps = Array(ScalarSteps(bytes[range]))
            if cluster.cells > 0, isShownAsItIs(steps, cells: cluster.cells, glyphs) {
                let text = Array(bytes[range])
                pieces.append(Piece(range: range, text: text, cells: cluster.cells))
            } else {
                pieces += split(bytes[range], steps, glyphs)
            }
        }
        return pieces
    }

    private static func withoutCommands(
        _ pieces: [Piece], in bytes: [UInt8], _ glyphs: Glyphs
    ) -> [Piece] {
        guard LoggingCommand.isIn(bytes) else { return pieces }
        return pieces.map { withoutCommand($0, in: bytes, glyphs) }
    }

    /// A piece as it is shown: where it would open a command of a CI system, as a sign.
    private static func withoutCommand(
        _ piece: Piece, in bytes: [UInt8], _ glyphs: Glyphs
    ) -> Piece {
        guard LoggingCommand.opens(at: piece.range.lowerBound, in: bytes) else { return piece }
        let bracket = between(("[" as Unicode.Scalar).codePoint, glyphs)
        let text = bracket + piece.text.dropFirst()
        return Piece(
            range: piece.range, text: text, cells: DisplayWidth.cells(of: text.span))
    }

    private static func isShownAsItIs(
        _ steps: [ScalarSteps.Step], cells: Int, _ glyphs: Glyphs
    ) -> Bool {
        guard steps.count <= longestClusterScalars, let first = steps.first?.scalar,
            !Invisible.extends(first)
        else { return false }
        for (index, step) in steps.enumerated() {
            guard let scalar = step.scalar, scalar.isASCII || !glyphs.isASCII else { return false }
            // Behind anything else a skin tone is drawn as a sign of its own.
            if scalar.properties.isEmojiModifier, !first.properties.isEmojiModifierBase {
                return false
            }
            let joinsEmoji =
                index > 0 && first.properties.isEmoji
                && Invisible.belongsToEmoji(
                    scalar, cells: cells, isLast: index == steps.count - 1)
            if Invisible.contains(scalar), !joinsEmoji { return false }
        }
        return true
    }

    /// The pieces of a cluster that is not shown as it is: once the invisible ones have become
    /// signs, what stands between them makes clusters of its own.
    private static func split(
        _ cluster: ArraySlice<UInt8>, _ steps: [ScalarSteps.Step], _ glyphs: Glyphs
    ) -> [Piece] {
        guard !glyphs.isASCII, steps.contains(where: isHidden) else {
            return steps.flatMap { signs(for: $0, in: cluster, glyphs) }
        }
        var result: [Piece] = []
        var start = cluster.startIndex
        for step in steps where isHidden(step) {
            result += pieces(of: cluster[start..<step.range.lowerBound], glyphs)
            result += signs(for: step, in: cluster, glyphs)
            start = step.range.upperBound
        }
        return result + pieces(of: cluster[start...], glyphs)
    }

    private static func isHidden(_ step: ScalarSteps.Step) -> Bool {
        step.scalar.map(Invisible.contains) ?? true
    }

    private static func signs(
        for step: ScalarSteps.Step, in bytes: ArraySlice<UInt8>, _ glyphs: Glyphs
    ) -> [Piece] {
        guard let scalar = step.scalar else {
            return step.range.map { index in
                let text = between(bytes[index].hexadecimal, glyphs)
                return Piece(range: index..<(index + 1), text: text, cells: 2 + glyphs.frameCells)
            }
        }
        let text = text(of: scalar, Array(bytes[step.range]), glyphs)
        let cells = DisplayWidth.cells(of: text.span)
        return [Piece(range: step.range, text: text, cells: cells)]
    }

    private static func text(
        of scalar: Unicode.Scalar, _ bytes: [UInt8], _ glyphs: Glyphs
    ) -> [UInt8] {
        switch scalar {
        case "\t": glyphs.tab.bytes
        case "\r": glyphs.carriageReturn.bytes
        case "\n": glyphs.lineFeed.bytes
        case "\u{FEFF}": between(Array("BOM".utf8), glyphs)
        default:
            if Invisible.contains(scalar) || Invisible.extends(scalar)
                || (glyphs.isASCII && !scalar.isASCII)
                || DisplayWidth.cells(of: bytes.span) == 0
            {
                between(scalar.codePoint, glyphs)
            } else {
                bytes
            }
        }
    }

    private static func between(_ text: [UInt8], _ glyphs: Glyphs) -> [UInt8] {
        glyphs.open.bytes + text + glyphs.close.bytes
    }
}

extension Glyphs {
    /// The cells of both brackets.
    var frameCells: Int { open.cells + close.cells }
}

extension StaticString {
    /// The cells of a text of ours.
    var cells: Int {
        let text = bytes
        return DisplayWidth.cells(of: text.span)
    }
}
