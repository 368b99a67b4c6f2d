/// A sentence made of typed segments, so that a reporter can mask values and make bytes visible.
///
/// Written as an interpolated literal: `"column name has \(count) characters"`. Bytes from a file
/// enter only as `\(value: …)` (customer data, masked on request) or `\(name: …)` (column names,
/// never masked); the reporter puts both between backticks.
package struct Message: Sendable, Hashable {
    /// One piece of a message.
    package enum Segment: Sendable, Hashable {
        /// Words of ours, in UTF-8.
        case words(Words)
        /// Words of ours that were put together, in UTF-8.
        case text([UInt8])
        /// A number, shown with a comma between groups of three digits.
        case number(Int)
        /// Bytes of a value, quoted from the file.
        case value([UInt8])
        /// Bytes of a column name, quoted from the file.
        case name([UInt8])
        /// Something to type or to write, of ours, between backticks.
        case code([UInt8])
        /// The same, where it stands in the program.
        case term(Words)
    }

    package private(set) var segments: [Segment]

    package init(segments: [Segment] = []) { self.segments = segments }

    package static func + (left: Self, right: Self) -> Self {
        Message(segments: left.segments + right.segments)
    }
}

extension Message: ExpressibleByStringInterpolation {
    package init(stringLiteral text: StaticString) {
        segments = [.words(Words(text))]
    }

    package init(stringInterpolation: StringInterpolation) {
        segments = stringInterpolation.segments
    }

    /// Collects the segments of a literal; see `Message`.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var segments: [Segment] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            // A counted noun takes the most.
            segments.reserveCapacity(5 * interpolationCount + 1)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            guard literal.utf8CodeUnitCount > 0 else { return }
            segments.append(.words(Words(literal)))
        }

        package mutating func appendInterpolation(_ number: Int) {
            segments.append(.number(number))
        }

        package mutating func appendInterpolation(_ words: StaticString) {
            segments.append(.words(Words(words)))
        }

        package mutating func appendInterpolation(_ message: Message) {
            segments += message.segments
        }

        package mutating func appendInterpolation(value bytes: [UInt8]) {
            segments.append(.value(bytes))
        }

        package mutating func appendInterpolation(name bytes: [UInt8]) {
            segments.append(.name(bytes))
        }

        package mutating func appendInterpolation(code bytes: [UInt8]) {
            segments.append(.code(bytes))
        }

        package mutating func appendInterpolation(code text: StaticString) {
            segments.append(.term(Words(text)))
        }

        /// A number without separators between its digits, as in a code or an identifier.
        package mutating func appendInterpolation(plain number: Int) {
            segments.append(.text(number.decimalDigits))
        }

        /// A noun with its number: `1 field`, `3 fields`.
        package mutating func appendInterpolation(_ number: Int, _ noun: StaticString) {
            segments.append(.number(number))
            segments.append(.words(" "))
            segments.append(.words(Words(noun)))
            if number != 1 { segments.append(.words("s")) }
        }
    }
}
