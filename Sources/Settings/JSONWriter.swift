import Bytes
import Diagnostics

/// Writes JSON for people to read: two spaces a level, short lists on one line.
package struct JSONWriter {
    private struct Level {
        let close: UInt8
        let isOnOneLine: Bool
        var isEmpty = true
    }

    package private(set) var bytes: [UInt8] = []
    private var levels: [Level] = []
    private var isBehindName = false

    package init() {}

    package mutating func beginObject(isOnOneLine: Bool = false) {
        begin(UInt8(ascii: "{"), UInt8(ascii: "}"), isOnOneLine)
    }

    package mutating func beginArray(isOnOneLine: Bool = false) {
        begin(UInt8(ascii: "["), UInt8(ascii: "]"), isOnOneLine)
    }

    /// Ends the innermost object or array.
    package mutating func end() {
        let level = levels.removeLast()
        if !level.isEmpty, !level.isOnOneLine { addLineBreak() }
        bytes.append(level.close)
    }

    package mutating func name(_ name: StaticString) { self.name(name.bytes) }

    package mutating func name(_ name: [UInt8]) {
        separate()
        addString(name)
        bytes += [UInt8(ascii: ":"), 0x20]
        isBehindName = true
    }

    package mutating func string(_ text: StaticString) { string(text.bytes) }

    package mutating func string(_ text: [UInt8]) {
        separate()
        addString(text)
    }

    package mutating func literal(_ text: StaticString) { literal(text.bytes) }

    package mutating func literal(_ text: [UInt8]) {
        separate()
        bytes += text
    }

    private mutating func begin(_ open: UInt8, _ close: UInt8, _ isOnOneLine: Bool) {
        separate()
        bytes.append(open)
        levels.append(
            Level(close: close, isOnOneLine: isOnOneLine || levels.last?.isOnOneLine == true))
    }

    /// What stands between the value before and the next one.
    private mutating func separate() {
        guard !isBehindName else {
            isBehindName = false
            return
        }
        guard let level = levels.last else { return }
        if !level.isEmpty { bytes.append(UInt8(ascii: ",")) }
        if level.isOnOneLine {
            if !level.isEmpty { bytes.append(0x20) }
        } else {
            addLineBreak()
        }
        levels[levels.count - 1].isEmpty = false
    }

    private mutating func addLineBreak() {
        bytes.append(0x0A)
        bytes += [UInt8](repeating: 0x20, count: 2 * levels.count)
    }

    private mutating func addString(_ text: [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x0A: bytes += Array("\\n".utf8)
            case 0x0D: bytes += Array("\\r".utf8)
            case 0x09: bytes += Array("\\t".utf8)
            case ..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
