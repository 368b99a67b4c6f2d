import Diagnostics
import TextEncoding

/// How far a run is, in one line.
package struct ProgressText: Sendable {
    /// The input that is read, as reports call it.
    package var path: [UInt8] = []
    /// Its number among the inputs of the run, from 1.
    package var number = 1
    /// What was read of it.
    package var bytes = 0
    /// How many there are; nil for a stream.
    package var totalBytes: Int?
    /// What was read in the whole run, and how long that took.
    package var runBytes = 0
    package var runNanoseconds: UInt64 = 0
    package var findings = 0

    package init() {}

    /// The line without its end; it leaves the last cell free, in which some terminals break a
    /// line.
    package func line(_ style: Style) -> [UInt8] {
        let room = style.widthCells - 1
        let facts = facts.joined(separator: Array(", ".utf8))
        let count = number > 1 ? Array(" (file ".utf8) + number.groupedDigits + [0x29] : []
        let verb = Array("checking ".utf8)
        let rest = count + Array(": ".utf8) + facts
        let left = max(room / 4, room - verb.count - rest.count)
        let line = verb + shortPath(cells: left, style) + rest
        return ShownText(line, style.glyphs).cut(toCells: room, style.glyphs)
    }

    private var facts: [[UInt8]] {
        var facts = [amount]
        if let rate = QuantityText.rate(bytes: runBytes, nanoseconds: runNanoseconds) {
            facts.append(rate)
        }
        if let left = secondsLeft { facts.append(Self.duration(left) + Array(" left".utf8)) }
        if findings > 0 { facts.append(QuantityText.count(findings, "finding")) }
        return facts
    }

    private var amount: [UInt8] {
        let done = QuantityText.size(bytes: bytes)
        guard let totalBytes, totalBytes >= bytes, totalBytes > 0 else { return done }
        return done + Array(" of ".utf8) + QuantityText.size(bytes: totalBytes)
            + Array(" (".utf8) + (bytes * 100 / totalBytes).decimalDigits + Array("%)".utf8)
    }

    /// At the speed of the run so far; nil where there is no telling.
    private var secondsLeft: Int? {
        guard let totalBytes, totalBytes >= bytes, runBytes > 0 else { return nil }
        let seconds = Double(runNanoseconds) / 1e9 / Double(runBytes) * Double(totalBytes - bytes)
        return Int(min(seconds.rounded(.up), 1e9))
    }

    private static func duration(_ seconds: Int) -> [UInt8] {
        if seconds < 100 { return seconds.decimalDigits + Array(" s".utf8) }
        let minutes = (seconds + 59) / 60
        if minutes < 100 { return minutes.decimalDigits + Array(" min".utf8) }
        return ((minutes + 59) / 60).groupedDigits + Array(" h".utf8)
    }

    /// The path, of a long one the end.
    private func shortPath(cells limit: Int, _ style: Style) -> [UInt8] {
        let pieces = ShownText(path, style.glyphs).pieces
        guard pieces.reduce(0, { $0 + $1.cells }) > limit else { return pieces.flatMap(\.text) }
        var room = limit - style.glyphs.ellipsis.cells
        let kept = pieces.reversed().prefix {
            room -= $0.cells
            return room >= 0
        }
        return style.glyphs.ellipsis.bytes + kept.reversed().flatMap(\.text)
    }
}
