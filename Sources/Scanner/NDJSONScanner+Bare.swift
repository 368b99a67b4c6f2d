import Bytes

/// Numbers and words: tokens without quotes.
extension NDJSONScanner {
    /// Where the run of letters, digits, signs and characters outside ASCII ends that starts at
    /// `start`, or where it is cut as too long.
    func tokenEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while end < bytes.count, end - start <= limits.tokenBytes {
            let byte = bytes[end]
            guard byte >= 0x80 || byte == UInt8(ascii: "$") || JSONNumber.isPart(byte) else {
                break
            }
            end += 1
        }
        return end
    }

    /// The token at the cursor; nil where more bytes have to tell where it ends.
    func token(_ bytes: Span<UInt8>) -> Range<Int>? {
        let end = tokenEnd(bytes, from: cursor)
        guard end < bytes.count || isFinal || end - cursor > limits.tokenBytes else { return nil }
        return cursor..<end
    }

    /// What value a token is; `first` is the byte that it starts with, where it is no word.
    func kind(of token: Span<UInt8>, first: UInt8) -> JSONKind {
        switch first {
        case UInt8(ascii: "\""): .string
        case UInt8(ascii: "["): .array
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            JSONNumber.read(token) == .none ? .unknown : .number
        default:
            if token.equals("true") || token.equals("false") {
                .boolean
            } else {
                token.equals("null") ? .null : .unknown
            }
        }
    }

    /// Reads a number or a word as a value.
    mutating func readBareValue(_ bytes: Span<UInt8>) -> Progress {
        guard let range = token(bytes) else { return .stop }
        guard !range.isEmpty, range.count <= limits.tokenBytes else {
            return refuse(bytes)
        }
        let token = bytes.extracting(range)
        var kind = kind(of: token, first: token[0])
        switch token[0] {
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            switch JSONNumber.read(token) {
            case .ordinary: break
            case .imprecise: report(.numberPrecision, range)
            case .foreign:
                report(.numberSyntax, range)
                kind = .number
            case .none: reportWord(token, range)
            }
        default:
            if kind == .unknown { kind = reportWord(token, range) }
        }
        cursor = range.upperBound
        finishValue(kind, range)
        return .on
    }

    /// Reports a word that is no JSON value; returns what it was meant as.
    @discardableResult
    private mutating func reportWord(_ token: Span<UInt8>, _ range: Range<Int>) -> JSONKind {
        guard let kind = ForeignLiteral.kind(of: token) else {
            reportUnexpected(expectation, range)
            return .unknown
        }
        report(.unknownLiteral, range)
        return kind
    }

    /// Reads a name without quotes, where a colon follows.
    mutating func readBareName(_ bytes: Span<UInt8>) -> Progress {
        guard let range = token(bytes) else { return .stop }
        var next = range.upperBound
        while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
        let reach = next - cursor
        guard next < bytes.count || isFinal || reach > limits.tokenBytes else { return .stop }
        guard !range.isEmpty, reach <= limits.tokenBytes, next < bytes.count,
            bytes[next] == UInt8(ascii: ":")
        else { return refuse(bytes) }
        report(.unquotedName, range)
        cursor = range.upperBound
        finishName(range, range, bytes)
        return .on
    }
}

/// Words of other languages for values that JSON has or does not have.
package enum ForeignLiteral {
    /// What the word was meant as: `boolean`, `null`, or `unknown` where JSON has no such value; nil
    /// for another word.
    package static func kind(of token: Span<UInt8>) -> JSONKind? {
        if token.equalsIgnoringASCIICase("true") || token.equalsIgnoringASCIICase("false") {
            return .boolean
        }
        if token.equalsIgnoringASCIICase("null") || token.equals("None") || token.equals("none") {
            return .null
        }
        let start = token.count > 0 && (token[0] == 0x2D || token[0] == 0x2B) ? 1 : 0
        let word = token.extracting(start..<token.count)
        let isKnown =
            word.equalsIgnoringASCIICase("nan") || word.equalsIgnoringASCIICase("infinity")
            || word.equalsIgnoringASCIICase("inf") || word.equals("undefined")
            || word.equalsIgnoringASCIICase("nil")
        return isKnown ? .unknown : nil
    }
}
