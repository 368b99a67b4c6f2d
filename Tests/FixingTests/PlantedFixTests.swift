import Checking
import Testing

struct PlantedFixTests {
    private static let seeds = Array(UInt64(1)...40)

    /// What must be there afterwards is known byte for byte: so no value that was not at fault has
    /// changed, and none of the faults is left.
    @Test(arguments: seeds, [false, true])
    func `planted faults are mended and nothing else`(seed: UInt64, unsafe: Bool) throws {
        var random = SeededRandom(seed: seed)
        let extract = PlantedExtract(&random, unsafe: unsafe)
        let fixed = try Fixed(extract.bytes, unsafe: unsafe)
        let difference = firstDifference(fixed.bytes, extract.wanted)
        #expect(difference == nil, "seed \(seed)")
        #expect(fixed.left == [:], "seed \(seed)")
        let again = try Fixed(fixed.bytes, unsafe: true)
        #expect(again.isChanged == false, "seed \(seed)")
    }

    /// What hides something else comes before what that asks for.
    @Test(arguments: seeds, [false, true])
    func `three rounds are enough, whatever comes together`(seed: UInt64, unsafe: Bool) throws {
        var random = SeededRandom(seed: seed)
        let extract = PlantedExtract(&random, unsafe: unsafe)
        let text = "\u{FEFF}" + extract.text(separatedBy: random.pick([";", "|"]))
        let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let fixed = try Fixed(bytes, unsafe: unsafe)
        #expect(fixed.isSettled, "seed \(seed)")
        let difference = firstDifference(fixed.bytes, extract.wanted)
        #expect(difference == nil, "seed \(seed)")
    }

    /// Where only safe fixes are allowed, what is not safe is left as it is.
    @Test(arguments: seeds)
    func `safe fixes bring no new fault`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let extract = PlantedExtract(&random, unsafe: true)
        let fixed = try Fixed(extract.bytes)
        for refused in fixed.report.refused {
            #expect(refused.reason == nil, "seed \(seed): \(fixed.left)")
        }
        // And all together come to the same in two steps.
        let rest = try Fixed(fixed.bytes, unsafe: true)
        let difference = firstDifference(rest.bytes, extract.wanted)
        #expect(difference == nil, "seed \(seed)")
    }

    /// The first lines that differ, for messages; nil where none do.
    private func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> String? {
        guard left != right else { return nil }
        let lines = left.split(separator: 0x0A, omittingEmptySubsequences: false)
        let others = right.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (number, (line, other)) in zip(lines, others).enumerated() where line != other {
            return "line \(number + 1): \(String(decoding: line, as: UTF8.self)) is not "
                + String(decoding: other, as: UTF8.self)
        }
        return "\(lines.count) lines, not \(others.count)"
    }
}
