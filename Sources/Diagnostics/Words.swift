/// A text of ours that stands in the program itself, so that nothing is allocated to say it.
package struct Words: Sendable, Hashable, ExpressibleByStringLiteral {
    package let text: StaticString

    package init(_ text: StaticString) { self.text = text }

    package init(stringLiteral text: StaticString) { self.text = text }

    package static func == (left: Self, right: Self) -> Bool { left.text.bytes == right.text.bytes }

    package func hash(into hasher: inout Hasher) { hasher.combine(text.bytes) }
}
