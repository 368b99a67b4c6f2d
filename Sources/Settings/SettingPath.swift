import Diagnostics

/// The way to a value of the settings: `columns.zip.kind`, `overrides[0].paths`.
package struct SettingPath: Sendable, Hashable, ExpressibleByArrayLiteral {
    /// Each as it is written, without the dot.
    private var steps: [[UInt8]] = []

    package init() {}

    /// The way through members of these names.
    package init(arrayLiteral names: StaticString...) {
        steps = names.map { Self.step($0.bytes) }
    }

    /// As people read it.
    package var text: [UInt8] {
        var text: [UInt8] = []
        for step in steps {
            if !text.isEmpty, step.first != UInt8(ascii: "[") { text.append(UInt8(ascii: ".")) }
            text += step
        }
        return text
    }

    /// The names of a way that is of plain names alone.
    var names: [[UInt8]] { steps }

    /// The way to the object or array that holds the value; nil for the whole document.
    package var parent: SettingPath? {
        guard !steps.isEmpty else { return nil }
        var path = self
        path.steps.removeLast()
        return path
    }

    /// This way and then another.
    package func appending(_ path: SettingPath) -> SettingPath {
        var whole = self
        whole.steps += path.steps
        return whole
    }

    /// The way to a member. A name of other characters than letters, digits, `_`, `-` and `$` is
    /// written in double quotes.
    package func appending(_ name: [UInt8]) -> SettingPath {
        var path = self
        path.steps.append(Self.step(name))
        return path
    }

    /// The way to an element, from 0.
    package func appending(index: Int) -> SettingPath {
        var path = self
        path.steps.append([UInt8(ascii: "[")] + index.decimalDigits + [UInt8(ascii: "]")])
        return path
    }

    private static func step(_ name: [UInt8]) -> [UInt8] {
        guard name.isEmpty || !name.allSatisfy(isPlain) else { return name }
        var writer = JSONWriter()
        writer.string(name)
        return writer.bytes
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "$"):
            true
        default: false
        }
    }
}
