/// How a fault can be mended.
package struct Fix: Sendable, Hashable {
    /// What a fix changes.
    package enum Change: Sendable, Hashable {
        /// Replacements in the file, ascending and not overlapping.
        case edits([Edit])
        /// The file changes as a whole; the word says how.
        case rewrite(Rewrite)
    }

    /// Whether it may be applied without asking: never `.none`.
    package let applicability: Fixability
    package let change: Change
    /// Why it may be applied so: what follows "safe:" or "unsafe:"; nil where that goes without
    /// saying.
    package let reason: Message?

    package init(_ applicability: Fixability, _ change: Change, because reason: Message? = nil) {
        self.applicability = applicability
        self.change = change
        self.reason = reason
    }

    /// One replacement of the bytes `start..<end`.
    package static func replacing(
        _ range: Range<Int>, with text: [UInt8], _ applicability: Fixability,
        because reason: Message? = nil
    ) -> Fix {
        Fix(applicability, .edits([Edit(range: range, text: text)]), because: reason)
    }
}

/// Replaces the bytes of a range of the file.
package struct Edit: Sendable, Hashable {
    /// Absolute byte offsets from 0.
    package let range: Range<Int>
    package let text: [UInt8]

    package init(range: Range<Int>, text: [UInt8]) {
        self.range = range
        self.text = text
    }
}

/// A change to the whole file, in one word.
package enum Rewrite: Sendable, Hashable {
    /// Decode from another encoding and write UTF-8.
    case transcode
    /// Write every record again with commas, quoting where they are needed.
    case separator
    /// End every record with LF.
    case lineEndings
    /// Write every record on a line of its own.
    case records

    /// The word that machine formats carry.
    package var word: StaticString {
        switch self {
        case .transcode: "transcode"
        case .separator: "separator"
        case .lineEndings: "line-endings"
        case .records: "records"
        }
    }
}
