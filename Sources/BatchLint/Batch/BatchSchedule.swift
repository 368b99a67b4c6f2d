import Rules
import Settings

/// The time of day at which a data source is loaded, and what it was sent so far.
package struct BatchSchedule {
    /// How a data source stands to its schedule at some moment.
    package enum Standing: Sendable, Hashable {
        /// The batch of the last scheduled time is complete; the next one that is not.
        case complete(next: Timestamp)
        /// The batch of a scheduled time is missing, and so many seconds later, from 0, the stream pauses.
        case due(Timestamp, secondsLeft: Int)
        /// The batch of a scheduled time is missing, and for so many seconds, from 1, the stream has been
        /// paused.
        case paused(Timestamp, seconds: Int)
    }

    package let time: DailyTime
    private let batches: [BatchState.Batch]

    /// A schedule, and the batches of the data source.
    package init(_ time: DailyTime, _ batches: [BatchState.Batch]) {
        self.time = time
        self.batches = batches
    }

    /// How the data source stands to the last scheduled time before a moment, or at it.
    package func standing(at now: Timestamp) -> Standing? {
        let last = time.last(at: now)
        var next = last
        // Some batches may have come before their time.
        while isComplete(next) { next += Timestamp.daySeconds }
        guard let due = Timestamp(secondsSince1970: next) else { return nil }
        guard next == last else { return .complete(next: due) }
        let left = last + BatchLate.patienceSeconds - now.secondsSince1970
        return left >= 0 ? .due(due, secondsLeft: left) : .paused(due, seconds: -left)
    }

    /// How long the scheduled time of a batch is over, where the data source waits no more; nil in time,
    /// and where the batch of that time is complete.
    package func secondsLate(_ batchDate: Timestamp, at now: Timestamp) -> Int? {
        let scheduled = time.nearest(to: batchDate)
        let late = now.secondsSince1970 - scheduled
        return late > BatchLate.patienceSeconds && !isComplete(scheduled) ? late : nil
    }

    /// A scheduled time in seconds since 1970.
    private func isComplete(_ scheduled: Int) -> Bool {
        batches.contains { $0.completedAt != nil && time.nearest(to: $0.batchDate) == scheduled }
    }
}

extension DailyTime {
    /// The scheduled time before a moment, or at it, in seconds since 1970.
    func last(at moment: Timestamp) -> Int {
        let day = Timestamp.daySeconds
        let since = (moment.secondsSince1970 - secondsOfDay) % day
        return moment.secondsSince1970 - (since < 0 ? since + day : since)
    }

    /// The scheduled time that is the nearest to a moment, in seconds since 1970; of two the earlier.
    func nearest(to moment: Timestamp) -> Int {
        let day = Timestamp.daySeconds
        let before = last(at: moment)
        return moment.secondsSince1970 - before <= day / 2 ? before : before + day
    }
}
