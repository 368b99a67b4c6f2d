import Bytes
import Diagnostics

/// Builds JSON text (RFC 8259) in UTF-8, on one line or indented by two spaces.
struct JSONEmitter {
    /// Where lines are broken.
    enum Layout {
        case oneLine
        case indented
    }

    private(set) var bytes: [UInt8] = []
    private let layout: Layout
    private var depth: Int
    /// Nothing stands yet in the object or array that is open.
    private var isFirst = true
    /// A member's name was written last.
    private var isBehindName = false

    /// `depth` is how deep in a document the text will stand.
    init(_ layout: Layout, depth: Int = 0) {
        self.layout = layout
        self.depth = depth
    }

    /// Starts over, and keeps the room.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        isFirst = true
    }

    mutating func object(_ members: (inout JSONEmitter) -> Void) {
        nest(0x7B, 0x7D, members)
    }

    mutating func array(_ elements: (inout JSONEmitter) -> Void) {
        nest(0x5B, 0x5D, elements)
    }

    /// The name of the member whose value is written next.
    mutating func name(_ name: [UInt8]) {
        separate()
        JSONText.append(name, to: &bytes)
        bytes.append(layout == .indented ? ": " : ":")
        isBehindName = true
    }

    /// The same, of a name in which nothing has to be escaped.
    mutating func name(_ name: StaticString) {
        let isIndented = layout == .indented
        write(name.utf8CodeUnitCount + 4) { output in
            output.append(0x22)
            output.append(name)
            output.append(0x22)
            output.append(0x3A)
            if isIndented { output.append(0x20) }
        }
        isBehindName = true
    }

    mutating func text(_ text: [UInt8]) {
        separate()
        JSONText.append(text, to: &bytes)
    }

    mutating func text(_ text: StaticString) { self.text(text.bytes) }

    /// A text in which nothing has to be escaped.
    mutating func word(_ word: StaticString) {
        write(word.utf8CodeUnitCount + 2) { output in
            output.append(0x22)
            output.append(word)
            output.append(0x22)
        }
    }

    mutating func number(_ number: Int) {
        write(Int.mostSigns) { $0.append(digitsOf: number) }
    }

    mutating func boolean(_ value: Bool) {
        separate()
        bytes.append(value ? "true" : "false")
    }

    mutating func null() {
        write(4) { $0.append("null") }
    }

    private mutating func nest(
        _ open: UInt8, _ close: UInt8, _ content: (inout JSONEmitter) -> Void
    ) {
        write(1) { $0.append(open) }
        depth += 1
        isFirst = true
        content(&self)
        depth -= 1
        if !isFirst { breakLine() }
        bytes.append(close)
        isFirst = false
    }

    /// Writes what stands between a value and the one before it.
    private mutating func separate() { write(0) { _ in } }

    /// The same, and then at most so many bytes.
    @inline(__always)
    private mutating func write(_ count: Int, _ content: (inout OutputSpan<UInt8>) -> Void) {
        let hasComma = !isBehindName && !isFirst
        if layout == .indented, !isBehindName, !(isFirst && bytes.isEmpty) {
            if hasComma { bytes.append(0x2C) }
            breakLine()
            bytes.append(addingCapacity: count, initializingWith: content)
        } else {
            bytes.append(addingCapacity: count + 1) { output in
                if hasComma { output.append(0x2C) }
                content(&output)
            }
        }
        isFirst = false
        isBehindName = false
    }

    private mutating func breakLine() {
        guard layout == .indented else { return }
        bytes.append(0x0A)
        bytes += [UInt8](repeating: 0x20, count: 2 * depth)
    }
}
