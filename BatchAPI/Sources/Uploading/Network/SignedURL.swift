/// A signed URL, which lets its bearer upload one file: it is shown without its query.
package struct SignedURL: Sendable, CustomStringConvertible {
    /// It holds for an hour from when it was given; it is used for so long.
    package static let usedSeconds = 50 * 60

    package let text: String
    private let givenAt: ContinuousClock.Instant

    package init(_ text: String, givenAt: ContinuousClock.Instant = .now) {
        self.text = text
        self.givenAt = givenAt
    }

    /// Whether it is so old that a new one should be asked for.
    package func isStale(now: ContinuousClock.Instant = .now) -> Bool {
        now - givenAt > .seconds(Self.usedSeconds)
    }

    package var description: String { text.prefix { $0 != "?" } + "?…" }
}
