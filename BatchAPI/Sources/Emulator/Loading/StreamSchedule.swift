/// The set time of a data source, and the next time that its batch is expected.
///
/// Times are seconds from 1970-01-01T00:00:00Z.
package struct StreamSchedule: Hashable, Sendable {
    /// The files may come so much later than the set time before the stream pauses.
    package static let graceSeconds = 2 * 3600
    private static let daySeconds = 86_400

    /// Seconds from midnight in UTC.
    package let setTime: Int
    /// The set time of the batch that is expected next.
    package let due: Int

    package init(setTime: Int, due: Int) {
        self.setTime = setTime
        self.due = due
    }

    /// The schedule of a data source that is set up at a time: the first batch is expected at the
    /// next set time.
    package init(setTime: Int, startingAt now: Int) {
        let today = now - now % Self.daySeconds + setTime
        self.init(setTime: setTime, due: today >= now ? today : today + Self.daySeconds)
    }

    /// When the stream pauses unless the files are there.
    package var deadline: Int { due + Self.graceSeconds }

    /// Whether the stream waits for the files of this data source.
    package func isPaused(at now: Int) -> Bool { now > deadline }

    /// What is expected after a batch whose last file came at a time.
    ///
    /// A late batch stands for all that are overdue. One that comes before the deadline of the
    /// batch before it is an extra one, and changes nothing.
    package func received(at now: Int) -> StreamSchedule {
        if isPaused(at: now) {
            let missed = (now - deadline - 1) / Self.daySeconds + 1
            return StreamSchedule(setTime: setTime, due: due + missed * Self.daySeconds)
        }
        guard now > deadline - Self.daySeconds else { return self }
        return StreamSchedule(setTime: setTime, due: due + Self.daySeconds)
    }
}
