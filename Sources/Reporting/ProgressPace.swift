/// When a line of progress is due: not before a run takes long, and then from time to time.
package struct ProgressPace: Sendable {
    /// What is quicker shows nothing.
    package static let patience = Duration.milliseconds(300)

    private let pause: Duration
    private var next: ContinuousClock.Instant

    /// A run that began at an instant; between two lines there is a pause at least.
    package init(from start: ContinuousClock.Instant, pause: Duration) {
        self.pause = pause
        next = start + Self.patience
    }

    /// Whether a line is to be shown now.
    package mutating func isDue(at now: ContinuousClock.Instant) -> Bool {
        guard now >= next else { return false }
        next = now + pause
        return true
    }
}
