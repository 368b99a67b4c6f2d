import Bytes
import Diagnostics
import Scanner
import TextEncoding

/// Reads a JSON document (RFC 8259) into a tree with the place of every value.
///
/// Size and depth are bounded, and no call is nested for a nested value. Whatever is out of order
/// is a fault with its place; nothing is guessed.
package struct JSONTreeReader {
    /// The most levels of arrays and objects; a limit of ours.
    package static let limitLevels = 64

    /// An array or object that is being read.
    struct Frame {
        let start: Int
        let isObject: Bool
        var elements: [JSONNode] = []
        var members: [JSONNode.Member] = []
        /// The member names so far, with their places.
        var names: [[UInt8]: Range<Int>] = [:]
        /// The name whose value comes next.
        var name: (text: [UInt8], range: Range<Int>)?
    }

    /// What may come next.
    private enum Expectation {
        case value
        /// A value, or the end of an empty array.
        case valueOrEnd
        case name
        case nameOrEnd
        case commaOrEnd
        case end
    }

    let document: Document
    /// Comments, and commas before a closing bracket, are taken.
    let isRelaxed: Bool
    var position = 0
    private var frames: [Frame] = []
    private var expectation = Expectation.value
    private var root: JSONNode?

    private init(_ document: Document, isRelaxed: Bool) {
        self.document = document
        self.isRelaxed = isRelaxed
    }

    /// Reads a document; `isRelaxed` takes comments and trailing commas.
    package static func read(
        _ document: Document, isRelaxed: Bool
    ) throws(DocumentFault) -> JSONNode {
        var reader = JSONTreeReader(document, isRelaxed: isRelaxed)
        try reader.checkText()
        return try reader.run()
    }

    /// The bytes as a whole: not too many, well-formed UTF-8, no byte order mark.
    private func checkText() throws(DocumentFault) {
        let bytes = document.bytes
        guard bytes.count <= document.limitBytes else {
            throw document.fault(
                0..<0, "the file has more than \(document.limitBytes) bytes; no more are read")
        }
        if bytes.span.starts(with: "\u{FEFF}") {
            throw document.fault(0..<3, "a byte order mark stands before the text; remove it")
        }
        var survey = TextSurvey(0..<bytes.count)
        while let event = survey.next(in: bytes.span) {
            if case .illFormed = event.kind {
                throw document.fault(event.range, "these bytes are not UTF-8")
            }
        }
    }

    private mutating func run() throws(DocumentFault) -> JSONNode {
        while true {
            try skipSpace()
            guard position < document.bytes.count else { break }
            try step(document.bytes[position])
        }
        if let frame = frames.last {
            throw document.fault(
                frame.start..<(frame.start + 1),
                frame.isObject ? "this object is not closed" : "this array is not closed")
        }
        guard let root else {
            throw document.fault(position..<position, "the file is empty; a JSON object is wanted")
        }
        return root
    }

    private mutating func step(_ byte: UInt8) throws(DocumentFault) {
        switch (expectation, byte) {
        case (.valueOrEnd, UInt8(ascii: "]")), (.nameOrEnd, UInt8(ascii: "}")):
            try close()
        case (.value, UInt8(ascii: "]")), (.name, UInt8(ascii: "}")):
            guard isRelaxed, let frame = frames.last, frame.name == nil else {
                throw unexpected()
            }
            try close()
        case (.value, _), (.valueOrEnd, _):
            try readValue(byte)
        case (.name, UInt8(ascii: "\"")), (.nameOrEnd, UInt8(ascii: "\"")):
            try readName()
        case (.commaOrEnd, UInt8(ascii: ",")):
            position += 1
            expectation = frames.last?.isObject == true ? .name : .value
        case (.commaOrEnd, UInt8(ascii: "]")), (.commaOrEnd, UInt8(ascii: "}")):
            try close()
        default:
            throw unexpected()
        }
    }

    private mutating func readValue(_ byte: UInt8) throws(DocumentFault) {
        let start = position
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            guard frames.count < Self.limitLevels else {
                throw document.fault(
                    start..<(start + 1), "more than \(Self.limitLevels) levels are not read")
            }
            let isObject = byte == UInt8(ascii: "{")
            frames.append(Frame(start: start, isObject: isObject))
            position += 1
            expectation = isObject ? .nameOrEnd : .valueOrEnd
        case UInt8(ascii: "\""):
            let text = try readString()
            add(JSONNode(value: .string(text), range: start..<position))
        default:
            add(JSONNode(value: try readScalar(), range: start..<position))
        }
    }

    private mutating func readName() throws(DocumentFault) {
        let start = position
        let name = try readString()
        let range = start..<position
        let top = frames.count - 1
        if let earlier = frames[top].names[name] {
            let line = document.position(of: earlier.lowerBound).line
            throw document.fault(
                range, "member \(name: name) occurs twice; line \(line) has it first")
        }
        frames[top].names[name] = range
        frames[top].name = (name, range)
        try skipSpace()
        guard position < document.bytes.count, document.bytes[position] == UInt8(ascii: ":") else {
            throw unexpected("a colon should follow the name")
        }
        position += 1
        expectation = .value
    }

    /// Ends the innermost array or object with its own bracket.
    private mutating func close() throws(DocumentFault) {
        guard let frame = frames.last,
            (document.bytes[position] == UInt8(ascii: "}")) == frame.isObject
        else { throw unexpected() }
        frames.removeLast()
        position += 1
        let value: JSONNode.Value =
            frame.isObject ? .object(frame.members) : .array(frame.elements)
        add(JSONNode(value: value, range: frame.start..<position))
    }

    /// Puts a value where it belongs.
    private mutating func add(_ node: JSONNode) {
        guard !frames.isEmpty else {
            root = node
            expectation = .end
            return
        }
        let top = frames.count - 1
        if let name = frames[top].name {
            frames[top].members.append(
                JSONNode.Member(name: name.text, nameRange: name.range, value: node))
            frames[top].name = nil
        } else {
            frames[top].elements.append(node)
        }
        expectation = .commaOrEnd
    }

    /// What should stand here instead.
    func unexpected(_ words: Message? = nil) -> DocumentFault {
        let wanted: Message =
            switch expectation {
            case .value, .valueOrEnd: "a value should stand here"
            case .name, .nameOrEnd: "a name in double quotes should stand here"
            case .commaOrEnd: "a comma or the end should stand here"
            case .end: "nothing should follow the value"
            }
        return document.fault(token, words ?? wanted)
    }

    /// What stands here: a word, or one character.
    private var token: Range<Int> {
        let bytes = document.bytes
        guard position < bytes.count else { return position..<position }
        var end = position + 1
        if isWordByte(bytes[position]) {
            while end < bytes.count, isWordByte(bytes[end]) { end += 1 }
        } else {
            while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        }
        return position..<end
    }
}
