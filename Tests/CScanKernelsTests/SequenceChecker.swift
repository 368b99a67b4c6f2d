/// Compares what a kernel says of short sequences with the plain twin.
final class SequenceChecker {
    static let places = 0...70

    /// The first differences found, for a failing test to show.
    private(set) var differences: [String] = []

    private let runner: KernelRunner
    private let strictness: PlainSurvey.Strictness
    private var checked = 0

    init(_ kernel: Kernel) {
        runner = KernelRunner(kernel)
        strictness = PlainSurvey.Strictness(kernel)
    }

    /// Puts `sequence` between spaces and surveys the text.
    func check(_ sequence: [UInt8]) {
        // What stands before and behind changes neither where a fault shows nor which one it is.
        let text = sequence + [0x20]
        let suspect = PlainSurvey.firstSuspect(in: text, strictness)
        let least = PlainSurvey.firstSuspect(in: text, .least)
        checked += 1
        // 23 has no divisor in common with the number of places: in time each gets its turn.
        let start = SurveySequenceTests.isExhaustive ? 0 : checked * 23
        let count = SurveySequenceTests.isExhaustive ? Self.places.count : 3
        let chosen = (start..<start + count).lazy.map { $0 % Self.places.count }
        runner.survey(sequence, at: chosen, behind: 9) { place, found in
            let clear = place + sequence.count + 9
            let expected = suspect.map { place + $0 } ?? clear
            let latest = least.map { place + $0 } ?? clear
            guard found != expected || found > latest, differences.count < 10 else { return }
            differences.append("\(sequence) at \(place): \(found), not \(expected)")
        }
    }
}
