import Bytes
import Diagnostics

/// Shorter names for a column whose own is too long.
enum ShorterName {
    private static let limit = ColumnNameTooLong.limitCharacters

    /// Words that say little in a name.
    private static let fillers: Set<[UInt8]> = Set(
        ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "per", "the", "to", "with"]
            .map { (word: StaticString) in word.bytes })

    /// Words with the usual short form, the commonest first.
    private static let shortForms: [(word: StaticString, short: StaticString)] = [
        ("customer", "cust"), ("account", "acct"), ("amount", "amt"), ("number", "num"),
        ("quantity", "qty"), ("transaction", "txn"), ("description", "desc"),
        ("reference", "ref"), ("identifier", "id"), ("average", "avg"), ("percentage", "pct"),
        ("percent", "pct"), ("department", "dept"), ("organization", "org"),
        ("organisation", "org"), ("category", "cat"), ("address", "addr"),
        ("subscription", "subscr"), ("maximum", "max"), ("minimum", "min"), ("previous", "prev"),
    ]

    /// At most two names that no other column of the header has, each with at most 30 characters.
    static func suggestions(
        for name: [UInt8], _ facts: FileFacts, field: Int
    ) -> [[UInt8]] {
        let mended = MendedName(name)
        guard !mended.isLossy else { return [] }
        let words = mended.text.split(separator: UInt8(ascii: "_")).map { Array($0) }
        let telling = words.filter { !fillers.contains($0) }
        let names = [withCurrency(telling), shortened(telling)].map(joined)
        let free = names.filter { isFree($0, facts, field: field) }
        if let first = free.first { return free.last == first ? [first] : free }
        return [joined(cut(shortened(telling)))].filter { isFree($0, facts, field: field) }
    }

    private static func isFree(_ text: [UInt8], _ facts: FileFacts, field: Int) -> Bool {
        text.count <= limit && isName(text)
            && MendedName(text).taker(facts, field: field) == nil
    }

    /// `us_dollars` and the like as one code.
    private static func withCurrency(_ words: [[UInt8]]) -> [[UInt8]] {
        let dollars: StaticString = "dollars"
        let country: StaticString = "us"
        let code: StaticString = "usd"
        var result: [[UInt8]] = []
        for word in words {
            guard word == dollars.bytes else {
                result.append(word)
                continue
            }
            if result.last == country.bytes { result.removeLast() }
            result.append(code.bytes)
        }
        return result
    }

    /// The words with as few short forms as are needed.
    private static func shortened(_ words: [[UInt8]]) -> [[UInt8]] {
        var words = words
        for (word, short) in shortForms {
            guard joined(words).count > limit else { break }
            for index in words.indices where words[index] == word.bytes {
                words[index] = short.bytes
            }
        }
        return words
    }

    /// The longest words cut, as many as are needed, each to four letters at the least.
    private static func cut(_ words: [[UInt8]]) -> [[UInt8]] {
        var words = words
        while joined(words).count > limit,
            let longest = words.indices.max(by: { words[$0].count < words[$1].count }),
            words[longest].count > 4
        {
            let surplus = joined(words).count - limit
            words[longest] = Array(words[longest].prefix(max(4, words[longest].count - surplus)))
        }
        return words
    }

    private static func joined(_ words: [[UInt8]]) -> [UInt8] {
        Array(words.joined(separator: [UInt8(ascii: "_")]))
    }

    private static func isName(_ text: [UInt8]) -> Bool {
        guard let first = text.first, isLetter(first) else { return false }
        return text.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
