import Testing

@testable import Checking

@Suite struct ValueRunsTests {
    @Test func `records that follow one another are one run`() {
        var runs = ValueRuns()
        runs.append(0..<1, number: 5)
        runs.append(1..<3, number: 6)
        runs.append(4..<6, number: 8)
        #expect(runs.runs.map(\.records) == [0..<3, 4..<6])
        #expect(runs.runs.map { $0.number(of: 5) } == [10, 9])
    }

    @Test func `a field is broken in its own record alone`() {
        var runs = ValueRuns()
        runs.append(0..<1, number: 1)
        runs.append(1..<2, number: 2)
        runs.addBroken(column: 2, of: 1)
        runs.addBroken(column: 0, of: 1)
        runs.append(2..<4, number: 3)
        runs.addBroken(column: 2, of: 3)
        let broken = (0..<4).map { record in (0..<3).filter { runs.breaks($0, of: record) } }
        #expect(broken == [[], [0, 2], [], [2]])
    }

    @Test func `a record is taken out of a run`() {
        var runs = ValueRuns()
        runs.append(0..<4, number: 1)
        let isTaken = runs.remove(2)
        #expect(isTaken)
        #expect(runs.runs.map(\.records) == [0..<2, 3..<4])
        #expect(runs.runs.map(\.number) == [1, 4])
        let isTakenAgain = runs.remove(2)
        #expect(!isTakenAgain)
    }
}
