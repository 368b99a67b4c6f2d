import Foundation
import Rig
import Testing

@Suite struct KillTests {
    @Test func `a run after a kill at any moment completes the batch with one load`() async throws {
        let rig = try UploadRig()
        for type in ["accounts", "users"] {
            try rig.scratch.write(
                "batch/\(type).csv",
                "id\n" + (1...60_000).map { "\($0)\n" }.joined())
        }
        let whole = try await Self.seconds { try rig.upload(["--batch-date", Self.batchDate(0)]) }
        let seed = UInt64.random(in: 0...UInt64.max)
        print("seed \(seed)")
        var generator = Generator(state: seed)
        var interrupted = 0
        for round in 1...50 {
            let date = Self.batchDate(round)
            let process = try rig.start(["--batch-date", date])
            try await Task.sleep(for: .seconds(Double.random(in: 0...whole, using: &generator)))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            interrupted += process.terminationReason == .uncaughtSignal ? 1 : 0
            let recorded = Self.recorded(rig, date)
            let before = try recorded.map { try rig.logged("\($0) \(date): ").count }
            let result = try rig.upload(["--batch-date", date])
            #expect(result.exitCode == 0, "round \(round), seed \(seed): \(result.error)")
            let after = try recorded.map { try rig.logged("\($0) \(date): ").count }
            #expect(before == after, "round \(round), seed \(seed): sent again: \(recorded)")
            let batches = try await rig.loaded(date)
            #expect(batches.count { $0.batchDate == date } == 1)
            #expect(batches.last?.uploads.count == 3)
            // The line is written behind the state that the emulator tells of.
            var loads = try rig.logged("crm \(date): loaded").count
            for _ in 0..<500 where loads == 0 {
                try await Task.sleep(for: .milliseconds(10))
                loads = try rig.logged("crm \(date): loaded").count
            }
            #expect(loads == 1)
        }
        #expect(interrupted >= 25)
        print("\(interrupted) of 50 runs were interrupted; a whole one takes \(whole) s")
    }

    private static func batchDate(_ round: Int) -> String {
        "2026-11-29T06:00:\(round < 10 ? "0" : "")\(round)Z"
    }

    /// The record types of a batch that the uploader has recorded as sent.
    private static func recorded(_ rig: UploadRig, _ date: String) -> [String] {
        let object = try? JSONSerialization.jsonObject(with: Data(rig.record.utf8))
        let sources = (object as? [String: Any])?["dataSources"] as? [String: Any]
        let batches = (sources?["crm"] as? [String: Any])?["batches"] as? [[String: Any]] ?? []
        let batch = batches.first { $0["batchDate"] as? String == date }
        return (batch?["uploads"] as? [String: Any] ?? [:]).keys.sorted()
    }

    private static func seconds(_ work: () throws -> CommandResult) async throws -> Double {
        let start = ContinuousClock.now
        let result = try work()
        #expect(result.exitCode == 0, "\(result.error)")
        return (ContinuousClock.now - start) / .seconds(1)
    }
}

/// Numbers that a seed makes the same again (SplitMix64).
private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
