/// How fast a transfer goes, and how long it still takes.
struct TransferRate {
    private let start: ContinuousClock.Instant

    init(start: ContinuousClock.Instant = .now) { self.start = start }

    /// Such as `34 %, 12.3 MB/s, 0:05 left`.
    func text(sent: Int, of total: Int, now: ContinuousClock.Instant = .now) -> String {
        let seconds = (now - start) / .seconds(1)
        let share = total == 0 ? 100 : sent * 100 / total
        guard seconds > 0.2, sent > 0 else { return "\(share) %" }
        let rate = Double(sent) / seconds
        let left = Double(total - sent) / rate
        return "\(share) %, \(ByteText.size(Int(rate)))/s, \(ByteText.time(left)) left"
    }
}
