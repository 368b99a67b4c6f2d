/// How often something is tried, and how long to wait between: full jitter.
package struct RetryPolicy: Hashable, Sendable {
    /// From 1.
    package var attempts = 5
    /// The longest wait before the second attempt; it doubles with each one.
    package var baseSeconds = 1.0
    /// No wait of our own is longer.
    package var limitSeconds = 30.0
    /// No `Retry-After` is followed for longer.
    package var limitRetryAfterSeconds = 600.0

    package init() {}

    /// How long to wait after an attempt has failed, in seconds. `attempt` counts from 1, `share` is
    /// the jitter from 0 to 1.
    package func delay(after attempt: Int, retryAfter: Double?, share: Double) -> Double {
        var longest = baseSeconds
        for _ in 1..<max(1, attempt) where longest < limitSeconds { longest *= 2 }
        let own = min(longest, limitSeconds) * share
        return max(own, min(retryAfter ?? 0, limitRetryAfterSeconds))
    }
}
