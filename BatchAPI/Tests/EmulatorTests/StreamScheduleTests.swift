import Testing

import Emulator

@Suite struct StreamScheduleTests {
    private static let hour = 3_600
    private static let day = 86_400
    /// Expected each day at six; the first time on the second day of 1970.
    private static let schedule = StreamSchedule(setTime: 6 * hour, startingAt: 7 * hour)

    @Test func `the first batch is expected at the next set time`() {
        #expect(Self.schedule.due == Self.day + 6 * Self.hour)
        #expect(StreamSchedule(setTime: 6 * Self.hour, startingAt: 0).due == 6 * Self.hour)
    }

    @Test(arguments: [(0, false), (6, false), (8, false), (9, true), (33, true)])
    func `the stream pauses two hours after the set time`(hours: Int, isPaused: Bool) {
        #expect(Self.schedule.isPaused(at: Self.day + hours * Self.hour) == isPaused)
    }

    @Test(arguments: [
        // Early, on time, and late: the next one is that of the next day.
        (5, 30), (6, 30), (8, 30), (12, 30),
        // Later than the deadline of the day after: that one is excused as well.
        (33, 54),
        // Before the deadline of the batch before: an extra batch.
        (-17, 6),
    ])
    func `a batch stands for the times that are over`(hours: Int, nextHours: Int) {
        let next = Self.schedule.received(at: Self.day + hours * Self.hour)
        #expect(next.due == Self.day + nextHours * Self.hour)
        #expect(!next.isPaused(at: Self.day + hours * Self.hour))
    }
}
