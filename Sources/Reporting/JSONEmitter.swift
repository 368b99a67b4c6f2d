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
        endName()
    }

    /// The same, of a name in which nothing has to be escaped.
    mutating func name(_ name: StaticString) {
        separate()
        JSONText.append(plain: name, to: &bytes)
        endName()
    }

    private mutating func endName() {
        bytes.append(0x3A)
        if layout == .indented { bytes.append(0x20) }
        isBehindName = true
    }

    mutating func text(_ text: [UInt8]) {
        separate()
        JSONText.append(text, to: &bytes)
    }

    mutating func text(_ text: StaticString) { self.text(text.bytes) }

    /// A text in which nothing has to be escaped.
    mutating func word(_ word: StaticString) {
        separate()
        JSONText.append(plain: word, to: &bytes)
    }

    mutating func number(_ number: Int) {
        separate()
        bytes.append(digitsOf: number)
    }

    mutating func boolean(_ value: Bool) {
        separate()
        bytes.append(value ? "true" : "false")
    }

    mutating func null() {
        separate()
        bytes.append("null")
    }

    private mutating func nest(
        _ open: UInt8, _ close: UInt8, _ content: (inout JSONEmitter) -> Void
    ) {
        separate()
        bytes.append(open)
        depth += 1
        isFirst = true
        content(&self)
        depth -= 1
        if !isFirst { breakLine() }
        bytes.append(close)
        isFirst = false
    }

    /// Writes what stands between a value and the one before it.
    private mutating func separate() {
        if isBehindName {
            isBehindName = false
            return
        }
        if !isFirst { bytes.append(0x2C) }
        if !isFirst || !bytes.isEmpty { breakLine() }
        isFirst = false
    }

    private mutating func breakLine() {
        guard layout == .indented else { return }
        bytes.append(0x0A)
        bytes += [UInt8](repeating: 0x20, count: 2 * depth)
    }
}
