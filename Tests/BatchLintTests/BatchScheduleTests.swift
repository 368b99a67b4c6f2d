import Settings
import Testing

@testable import BatchLint

/// Where a data source stands to its schedule.
struct BatchScheduleTests {
    private static func moment(_ text: String) throws -> Timestamp {
        try #require(Timestamp("2015-12-\(text):00Z"))
    }

    private static func schedule(complete: [String]) throws -> BatchSchedule {
        let batches = try complete.map { day in
            BatchState.Batch(batchDate: try moment(day), completedAt: try moment(day))
        }
        return BatchSchedule(try #require(DailyTime(Array("06:00Z".utf8))), batches)
    }

    /// A moment, the batchDates that were complete by then, and how the data source stands.
    private static let cases: [(now: String, complete: [String], standing: (String, Int)?)] = [
        ("16T06:00", [], ("due", 7_200)),
        ("16T07:59", [], ("due", 60)),
        ("16T08:00", [], ("due", 0)),
        ("16T08:01", [], ("paused", 60)),
        ("17T05:59", [], ("paused", 79_140)),
        // The batch of yesterday is not that of today.
        ("16T07:00", ["15T06:10"], ("due", 3_600)),
        ("16T07:00", ["16T06:10"], nil),
        // A batchDate belongs to the scheduled time that is the nearest.
        ("16T07:00", ["16T05:00"], nil),
        ("16T07:00", ["15T18:00"], ("due", 3_600)),
        ("16T07:00", ["15T18:01"], nil),
    ]

    @Test(arguments: cases.indices)
    func `what is due, and how long the stream waits`(_ index: Int) throws {
        let (now, complete, expected) = Self.cases[index]
        let standing = try Self.schedule(complete: complete).standing(at: try Self.moment(now))
        switch standing {
        case .due(_, let seconds): #expect(expected.map { $0 == ("due", seconds) } == true)
        case .paused(_, let seconds): #expect(expected.map { $0 == ("paused", seconds) } == true)
        case .complete(let next):
            #expect(expected == nil)
            #expect(next.text == "2015-12-17T06:00:00Z")
        case nil: Issue.record("no standing")
        }
    }

    @Test func `a batch that came before its time is not waited for`() throws {
        let schedule = try Self.schedule(complete: ["16T06:10", "17T05:00"])
        let next = try #require(Timestamp("2015-12-18T06:00:00Z"))
        #expect(schedule.standing(at: try Self.moment("16T07:00")) == .complete(next: next))
    }
}
