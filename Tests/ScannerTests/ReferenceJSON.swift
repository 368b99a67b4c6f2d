import Scanner

/// The slow twin of `NDJSONScanner`: the whole input at once, one byte after the other.
///
/// The input ends with a line end.
struct ReferenceJSON {
    /// The rest of the record is given up.
    struct BreakOff: Error {}
    /// The line ends inside the record, and with it the record.
    struct Cut: Error {}

    let bytes: [UInt8]
    let limits: JSONLimits
    var result = ScannedNDJSON()
    var at = 0
    var lineStart = 0
    var number = 0
    var isInArray = false
    var isBehindRecord = false
    var comma: Int?

    // The record that is being read.
    var isOpen = false
    var start = 0
    var indent = 0
    var traits: JSONRecord.Traits = []
    var isMultiLine = false
    var isBroken = false
    var members: [ScannedObject.Member] = []
    var nameCount = 0
    /// The name that was read last: its text where it is kept and new in the record, and its place.
    var current: (name: [UInt8]?, start: Int) = (nil, 0)
    /// Where a comma stood last in the record.
    var lastComma = 0
    /// The number of the member of the first level, from 1; 0 outside.
    var member = 0
    var path: [Key] = []
    /// The names of each open object, with their first places.
    var names: [[[UInt8]: Int]] = []

    enum Key {
        case element(Int)
        case member([UInt8]?)
    }

    static func scan(_ bytes: [UInt8], _ limits: JSONLimits = JSONLimits()) -> ScannedNDJSON {
        var twin = ReferenceJSON(bytes: bytes, limits: limits)
        while twin.at < bytes.count { twin.readBetween() }
        if twin.isInArray { twin.report(.truncated, twin.at..<twin.at, of: twin.number) }
        return twin.result
    }

    private init(bytes: [UInt8], limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// The byte at an offset, 0 behind the end.
    func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

    func starts(with text: String, at offset: Int) -> Bool {
        bytes[min(offset, bytes.count)...].starts(with: text.utf8)
    }

    var isLineHead: Bool {
        bytes[lineStart..<at].allSatisfy { [0x20, 0x09, 0x0C, 0x1E].contains($0) }
            || (starts(with: "\u{FEFF}", at: lineStart)
                && bytes[min(lineStart + 3, at)..<at].allSatisfy {
                    [0x20, 0x09, 0x0C, 0x1E].contains($0)
                })
    }

    func isLineEnd(_ offset: Int) -> Bool { byte(offset) == 0x0A || byte(offset) == 0x0D }

    /// Behind the line end at an offset.
    func behindLineEnd(_ offset: Int) -> Int {
        offset + (starts(with: "\r\n", at: offset) ? 2 : 1)
    }

    mutating func passLineEnd() {
        if starts(with: "\r\n", at: at) {
            result.lineEnds[1] += 1
            if result.firstPair < 0 { result.firstPair = at }
        } else if byte(at) == 0x0A {
            result.lineEnds[0] += 1
            if result.firstLineFeed < 0 { result.firstLineFeed = at }
        } else {
            result.lineEnds[2] += 1
            report(.bareReturn, at..<(at + 1), of: isOpen || isBehindRecord ? number : number + 1)
        }
        at = behindLineEnd(at)
        lineStart = at
    }

    mutating func report(_ kind: JSONFault.Kind, _ range: Range<Int>, of record: Int? = nil) {
        result.faults.append(
            JSONFault(
                kind: kind, range: range, record: record ?? (isOpen ? number : number + 1),
                name: UInt16(isOpen ? member : 0), pointer: isOpen ? pointer : []))
    }

    mutating func reportUnexpected(
        _ expected: JSONFault.Expectation, _ range: Range<Int>, of record: Int? = nil
    ) {
        if isOpen {
            traits.remove(.whole)
            if isBroken { result.withheld += 1 }
            if isBroken { return }
            isBroken = true
        }
        report(.unexpected(expected), range, of: record)
    }

    private var pointer: [UInt8] {
        guard let first = path.first else { return [] }
        if path.count == 1, case .member = first { return [] }
        var text = ""
        for key in path {
            switch key {
            case .element(let index): text += "/\(index)"
            case .member(let name?):
                let shown = String(decoding: name.prefix(64), as: UTF8.self)
                text +=
                    "/"
                    + shown.replacing("~", with: "~0").replacing("/", with: "~1")
            case .member(nil): break
            }
        }
        return Array(text.utf8)
    }

    /// The letters, digits and signs from an offset on.
    func tokenEnd(_ offset: Int) -> Int {
        var end = offset
        while end < bytes.count, end - offset <= limits.tokenBytes,
            bytes[end] >= 0x80 || isASCIIWord(bytes[end])
        {
            end += 1
        }
        return end
    }

    private func isASCIIWord(_ byte: UInt8) -> Bool {
        let character = Character(UnicodeScalar(byte))
        return byte < 0x80
            && (character.isLetter || character.isNumber || "+-._$".contains(character))
    }

    /// The token at the cursor, or the one byte where there is none.
    var tokenOrByte: Range<Int> { at..<max(at + 1, tokenEnd(at)) }
}

extension ReferenceJSON {
    private mutating func readBetween() {
        switch byte(at) {
        case 0x20, 0x09: at += 1
        case 0x0A, 0x0D:
            if isLineHead, !isBehindRecord, !isInArray {
                report(.blankLine(next: behindLineEnd(at)), lineStart..<at)
            }
            passLineEnd()
            if !isInArray {
                isBehindRecord = false
                comma = nil
            }
        case 0x0C, 0x1E:
            report(.strayControl, at..<(at + 1))
            at += 1
        case _ where starts(with: "\u{FEFF}", at: at) && at == lineStart: at += 3
        case UInt8(ascii: ",") where isBehindRecord || isInArray:
            if isBehindRecord, comma == nil {
                if !isInArray { report(.separator, at..<(at + 1), of: number) }
                comma = at
            } else {
                reportUnexpected(isInArray ? .value : .record, at..<(at + 1), of: number)
                if !isInArray { return skipLine() }
            }
            at += 1
        case UInt8(ascii: "]") where isInArray:
            if let comma { report(.trailingComma, comma..<(comma + 1), of: number) }
            comma = nil
            isInArray = false
            isBehindRecord = true
            at += 1
        case UInt8(ascii: "[") where number == 0 && !isInArray && opensFile():
            report(.topLevelArray, at..<(at + 1))
            isInArray = true
            at += 1
        case UInt8(ascii: "/"), UInt8(ascii: "#"):
            switch readComment() {
            case nil: readRecord()
            case true?: break
            case false?: skipLine()
            }
        default: readRecord()
        }
    }

    private func opensFile() -> Bool {
        let rest = bytes[(at + 1)...].drop { [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains($0) }
        if rest.first == UInt8(ascii: "{") { return true }
        return rest.first == UInt8(ascii: "]")
            && rest.dropFirst().allSatisfy { [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains($0) }
    }

    private mutating func readRecord() {
        let isObject = byte(at) == UInt8(ascii: "{")
        let token = tokenOrByte
        if isBehindRecord, !isInArray, !isObject {
            reportUnexpected(.lineEnd, token, of: number)
            return skipLine()
        }
        number += 1
        if isObject, isBehindRecord, comma == nil, !isInArray {
            report(.secondOnLine, at..<(at + 1), of: number)
        }
        if isObject, isInArray, isBehindRecord, comma == nil {
            reportUnexpected(.commaOrBracket, at..<(at + 1), of: number)
        }
        isOpen = true
        start = at
        indent = isLineHead ? at - lineStart : 0
        traits = isObject ? [.object, .whole] : []
        (isMultiLine, isBroken, members, member, path, names) = (false, false, [], 0, [], [])
        (nameCount, current, lastComma) = (0, (nil, 0), 0)
        do {
            if !isObject { try beginOther(token) }
            try readValue(.value)
            end(at: at)
        } catch is BreakOff {
            if isMultiLine || isInArray { skipRecord() } else { skipLine() }
        } catch {
            end(at: at)
            if isInArray { comma = at }
        }
    }

    private mutating func beginOther(_ token: Range<Int>) throws {
        if isInArray, isBehindRecord, comma == nil {
            reportUnexpected(.commaOrBracket, at..<(at + 1))
        }
        let kind: JSONKind =
            switch byte(at) {
            case UInt8(ascii: "\""): .string
            case UInt8(ascii: "["): .array
            case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                number(token) == .none ? .unknown : .number
            default: word(token)
            }
        guard kind != .unknown else {
            reportUnexpected(.record, token)
            throw BreakOff()
        }
        report(.notAnObject(kind), at..<(at + 1))
    }

    mutating func end(at offset: Int) {
        guard isOpen else { return }
        result.objects.append(
            ScannedObject(
                range: start..<offset, traits: traits,
                nameCount: nameCount, members: members))
        isOpen = false
        isBehindRecord = true
        comma = nil
    }

    private mutating func skipLine() {
        while !isLineEnd(at) || isInnerReturn(at) { at += 1 }
        end(at: at)
        isBehindRecord = true
    }

    /// A CR that ends no line, seen from behind a fault or within a string.
    func isInnerReturn(_ offset: Int) -> Bool {
        byte(offset) == 0x0D && offset + 1 < bytes.count && byte(offset + 1) != 0x0A
            && byte(offset + 1) != UInt8(ascii: "{")
    }

    private mutating func skipRecord() {
        var depth = path.count
        var isInString = false
        while at < bytes.count {
            if byte(at) == 0x0A || (byte(at) == 0x0D && (!isInString || byte(at + 1) == 0x0A)) {
                passLineEnd()
                isInString = false
                let head = bytes[at...].prefix { $0 == 0x20 || $0 == 0x09 }.count
                guard head == indent, byte(at + head) == UInt8(ascii: "{") else { continue }
                at += head
                end(at: at)
                isBehindRecord = isInArray
                if isInArray { comma = at }
                return
            }
            switch byte(at) {
            case UInt8(ascii: "\\") where isInString: if !isLineEnd(at + 1) { at += 1 }
            case UInt8(ascii: "\""): isInString.toggle()
            case _ where isInString: break
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0, byte(at) == UInt8(ascii: "]") { return end(at: at) }
                depth -= 1
                if depth == 0 {
                    at += 1
                    return end(at: at)
                }
                depth = max(0, depth)
            case UInt8(ascii: ",") where depth == 0: return end(at: at)
            default: break
            }
            at += 1
        }
        end(at: at)
    }
}
