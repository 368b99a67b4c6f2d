import Bytes
import Testing

@testable import Settings

struct PathPatternTests {
    @Test(
        arguments: [
            ("*.csv", "a.csv", true), ("*.csv", "out/b/a.csv", true), ("*.csv", "a.csv.gz", false),
            ("a.csv", "out/a.csv", true), ("out/a.csv", "out/a.csv", true),
            ("out/a.csv", "old/out/a.csv", false), ("./out/a.csv", "out/a.csv", true),
            ("out", "out/b/a.csv", true), ("out/", "out/a.csv", true), ("out/", "old/out/a", true),
            ("out/", "out", false), ("out/*", "out/b/a.csv", true),
            ("out/*.csv", "out/b/a.csv", false),
            ("out/**", "out/b/a.csv", true), ("out/**", "out", false),
            ("out/**/a.csv", "out/a.csv", true), ("out/**/a.csv", "out/b/c/a.csv", true),
            ("**/a.csv", "a.csv", true), ("**/b/*.csv", "a/b/c.csv", true),
            ("?.csv", "é.csv", true),
            ("??.csv", "é.csv", false), ("a*b*c", "aXbYc", true), ("a*b*c", "aXcYb", false),
            ("*", "anything", true), ("**", "a/b", true), ("A.csv", "a.csv", false),
        ])
    func `a pattern matches names as they are written`(
        pattern: String, path: String, isMatch: Bool
    ) throws {
        let made = try PathPattern(Array(pattern.utf8))
        #expect(made.matches(Path(Array(path.utf8))) == isMatch)
    }

    @Test func `a pattern with a slash at the end takes the folder itself`() throws {
        let pattern = try PathPattern(Array("out/".utf8))
        #expect(pattern.matches(Path("out"), isFolder: true))
        #expect(pattern.matches(Path("a/out"), isFolder: true))
    }

    @Test(
        arguments: [
            ("", .isEmpty), ("./", .isEmpty), ("/a", .leavesFolder), ("../a", .leavesFolder),
            ("a/../b", .leavesFolder), ("[ab].csv", .foreignSign), ("{a,b}", .foreignSign),
            ("!a", .foreignSign), ("a\\b", .foreignSign),
        ] as [(String, PathPattern.Fault)])
    func `what is no pattern is refused`(text: String, fault: PathPattern.Fault) {
        #expect(throws: fault) { try PathPattern(Array(text.utf8)) }
    }

    @Test func `a pattern of a name has no folders`() {
        #expect(throws: PathPattern.Fault.isPath) { try PathPattern(name: Array("a/b".utf8)) }
    }

    /// Tries every way that a star can go.
    private static func slowly(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
        guard let first = pattern.first else { return name.isEmpty }
        if first == UInt8(ascii: "*") {
            return (name.startIndex...name.endIndex).contains {
                slowly(pattern.dropFirst(), name[$0...])
            }
        }
        guard let byte = name.first, first == UInt8(ascii: "?") || first == byte else {
            return false
        }
        return slowly(pattern.dropFirst(), name.dropFirst())
    }

    @Test func `names match as a slow reader says`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var random = SeededRandom(seed)
        for _ in 0..<20_000 {
            let pattern = (0..<random.next(upTo: 7)).map { _ in
                Array("ab*?".utf8)[random.next(upTo: 4)]
            }
            let name = (0..<(1 + random.next(upTo: 8))).map { _ in
                Array("ab".utf8)[random.next(upTo: 2)]
            }
            // Two stars are the sign for folders.
            guard !pattern.isEmpty, pattern != Array("**".utf8) else { continue }
            let found = try PathPattern(pattern).matches(Path(name))
            let text = String(decoding: pattern, as: UTF8.self)
            #expect(found == Self.slowly(pattern[...], name[...]), "seed \(seed): \(text) \(name)")
        }
    }

    @Test(.timeLimit(.minutes(15))) func `many stars take no longer than the text is long`() throws
    {
        let stars = [UInt8](repeating: UInt8(ascii: "*"), count: 1) + Array("a".utf8)
        let pattern = (0..<2_000).flatMap { _ in stars } + Array("b".utf8)
        let name = [UInt8](repeating: UInt8(ascii: "a"), count: 4_000)
        #expect(try !PathPattern(pattern).matches(Path(name)))
        let folders = Array(String(repeating: "**/a/", count: 500).utf8) + Array("b".utf8)
        let path = Array(String(repeating: "a/", count: 1_000).utf8) + Array("c".utf8)
        #expect(try !PathPattern(folders).matches(Path(path)))
    }
}

/// A generator of SplitMix64, which gives the same numbers for the same seed.
private struct SeededRandom {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next(upTo count: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(count))
    }
}
