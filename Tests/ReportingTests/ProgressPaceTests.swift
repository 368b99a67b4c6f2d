import Reporting
import Testing

struct ProgressPaceTests {
    private let start = ContinuousClock.now

    private func milliseconds(
        shown pause: Duration, of instants: some Sequence<Int>
    ) -> [Int] {
        var pace = ProgressPace(from: start, pause: pause)
        return instants.filter { pace.isDue(at: start + .milliseconds($0)) }
    }

    @Test func `what is quick shows nothing`() {
        #expect(milliseconds(shown: .milliseconds(100), of: 0..<300).isEmpty)
    }

    @Test func `from then on there is a line each time that the pause is over`() {
        #expect(milliseconds(shown: .milliseconds(100), of: 0...600) == [300, 400, 500, 600])
        #expect(milliseconds(shown: .seconds(5), of: [299, 301, 5_300, 5_301]) == [301, 5_301])
    }

    @Test func `a line that comes late does not make the next ones come sooner`() {
        #expect(
            milliseconds(shown: .milliseconds(100), of: [1_000, 1_099, 1_100]) == [1_000, 1_100])
    }
}
