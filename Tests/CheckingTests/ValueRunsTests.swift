import Testing

@testable import Checking

@Suite struct ValueRunsTests {
    @Test func `records with the same broken fields are one run`() {
        var runs = ValueRuns()
        runs.append(0..<1, number: 5, brokenFields: [2])
        runs.append(1..<2, number: 6, brokenFields: [2])
        runs.append(2..<3, number: 7, brokenFields: [3])
        runs.append(3..<6, number: 8)
        #expect(runs.runs.map(\.records) == [0..<2, 2..<3, 3..<6])
        #expect(runs.runs.map(\.brokenFields) == [[2], [3], []])
    }

    @Test func `a record is taken out of a run without mending the others`() {
        var runs = ValueRuns()
        for record in 0..<4 {
            runs.append(record..<record + 1, number: record + 1, brokenFields: [2])
        }
        let isTaken = runs.remove(2)
        #expect(isTaken)
        #expect(runs.runs.map(\.records) == [0..<2, 3..<4])
        #expect(runs.runs.map(\.number) == [1, 4])
        #expect(runs.runs.allSatisfy { $0.breaks(1) && !$0.breaks(0) })
        let isTakenAgain = runs.remove(2)
        #expect(!isTakenAgain)
    }
}
