import Bytes

/// What a column's name says of its values.
package enum NameHint: UInt8, CaseIterable, Sendable {
    case date
    case timestamp
    case boolean
    case money
    case identifier

    /// The kind that the name is evidence for; nil where it speaks against numbers.
    package var shapeKind: ShapeKind? {
        switch self {
        case .date: .date
        case .timestamp: .timestamp
        case .boolean: .boolean
        case .money: .number
        case .identifier: nil
        }
    }

    /// The hint of a name as it stands in the header; nil where it gives none.
    ///
    /// The name is read as the fixes of H304 and H306 write it, with `-`, `.` and `/` as `_`, and
    /// split at `_`. Of several words that hint, the last decides.
    package static func of(_ name: [UInt8]) -> NameHint? {
        let mended = mended(name.span)
        var end = mended.count
        var isLast = true
        while end > 0 {
            var start = end
            while start > 0, mended[start - 1] != UInt8(ascii: "_") { start -= 1 }
            let word = mended.span.extracting(start..<end)
            end = max(start - 1, 0)
            // A number behind the name (`phone_2`) leaves the word before it the last one.
            if word.isEmpty || isNumber(word) { continue }
            if let hint = of(word: word, isLast: isLast) { return hint }
            isLast = false
        }
        return nil
    }

    private static func of(word: Span<UInt8>, isLast: Bool) -> NameHint? {
        if isOneOf(dateWords, word) || (isLast && word.equals("on")) { return .date }
        if isOneOf(timestampWords, word) { return .timestamp }
        if isOneOf(booleanWords, word) { return .boolean }
        if isOneOf(moneyWords, word) { return .money }
        if word.equals("id") || (isLast && isOneOf(identifierWords, withoutNumber(word))) {
            return .identifier
        }
        return nil
    }

    private static let dateWords: [StaticString] = ["date", "day", "dob", "birthday"]

    private static let timestampWords: [StaticString] = ["at", "timestamp", "datetime", "ts"]

    private static let booleanWords: [StaticString] = [
        "is", "has", "can", "was", "should", "flag", "active", "enabled", "deleted",
    ]

    private static let moneyWords: [StaticString] = [
        "amount", "price", "cost", "total", "revenue", "mrr", "arr", "fee", "balance", "salary",
        "tax",
    ]

    private static let identifierWords: [StaticString] = [
        "id", "code", "zip", "zipcode", "postal", "postcode", "phone", "tel", "fax", "mobile",
        "sku", "isbn", "ean", "account", "number", "no", "nr", "num", "ref", "key", "version",
        "ticket",
    ]

    private static func isOneOf(_ words: [StaticString], _ word: Span<UInt8>) -> Bool {
        for candidate in words where word.equals(candidate) { return true }
        return false
    }

    private static func isNumber(_ word: Span<UInt8>) -> Bool {
        PlainNumber.digitsEnd(word, from: 0) == word.count
    }

    /// The word without the digits at its end: `phone2` as `phone`.
    @_lifetime(copy word)
    private static func withoutNumber(_ word: Span<UInt8>) -> Span<UInt8> {
        var end = word.count
        while end > 0, isDigit(word[end - 1]) { end -= 1 }
        return word.extracting(0..<end)
    }

    /// The name in lower case, with `_` for each character that parts two words.
    private static func mended(_ name: Span<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.count)
        var index = 0
        while index < name.count {
            let space = spaceLength(name, at: index)
            switch name[index] {
            case _ where space > 0, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
                bytes.append(UInt8(ascii: "_"))
            default:
                bytes.append(lowercasedASCII(name[index]))
            }
            index += max(space, 1)
        }
        return bytes
    }

    /// The bytes of the white space that starts at `index`; 0 where none does.
    private static func spaceLength(_ name: Span<UInt8>, at index: Int) -> Int {
        // No character of Unicode's White_Space has more than three bytes.
        let window = index..<min(index + 3, name.count)
        return EdgeSpace.trimmed(name.extracting(window)).lowerBound
    }
}
