import Bytes
import Diagnostics

/// A unified diff: as it is for programs, and with all that cannot be seen made visible for people.
package enum DiffText {
    /// The two lines that name the file.
    package static func head(_ path: Path) -> [UInt8] {
        Array("--- ".utf8) + path.bytes + Array("\n+++ ".utf8) + path.bytes + [0x0A]
    }

    /// A hunk or a head as it is shown on a terminal.
    package static func shown(_ text: [UInt8], style: Style) -> [UInt8] {
        var shown: [UInt8] = []
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
            let visible = ShownText.text(of: Array(line), style.glyphs)
            switch line.first {
            case UInt8(ascii: "-"): shown += style.painted(visible, .error)
            case UInt8(ascii: "+"): shown += style.painted(visible, .passed)
            case UInt8(ascii: "@"): shown += style.painted(visible, .frame)
            default: shown += visible
            }
            shown.append(0x0A)
        }
        return shown
    }
}
