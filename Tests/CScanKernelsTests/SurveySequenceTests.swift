#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif
import Testing

/// Short sequences between spaces, at the places of a block.
///
/// `BATCHLINT_EXHAUSTIVE=1` takes every sequence of one to three bytes to every place, which is for
/// a release build; without it, each goes to three places, and of three bytes the last two are
/// edge bytes.
@Suite struct SurveySequenceTests {
    // SAFETY: no test changes the environment, and only nil is asked for.
    static let isExhaustive = unsafe getenv("BATCHLINT_EXHAUSTIVE") != nil

    @Test(arguments: Kernel.available)
    func `every sequence of one or two bytes is told from clear text`(kernel: Kernel) {
        let checker = SequenceChecker(kernel)
        for first in UInt8.min...UInt8.max {
            checker.check([first])
            for second in UInt8.min...UInt8.max { checker.check([first, second]) }
        }
        #expect(checker.differences == [])
    }

    @Test(arguments: Kernel.available)
    func `sequences of three bytes are told from clear text`(kernel: Kernel) {
        let checker = SequenceChecker(kernel)
        let rest = Self.isExhaustive ? Array(UInt8.min...UInt8.max) : SurveyTests.edges
        for first in UInt8.min...UInt8.max {
            for second in rest {
                for third in rest { checker.check([first, second, third]) }
            }
        }
        #expect(checker.differences == [])
    }

    @Test(arguments: Kernel.available)
    func `sequences of four edge bytes are told from clear text`(kernel: Kernel) {
        let checker = SequenceChecker(kernel)
        let firsts: [UInt8] = [0x20, 0xBF, 0xC2, 0xE0, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF]
        let few: [UInt8] = [
            0x20, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBE, 0xBF, 0xC2, 0xF4,
        ]
        let rest = Self.isExhaustive ? SurveyTests.edges : few
        for first in firsts {
            for second in rest {
                for third in rest {
                    for fourth in rest { checker.check([first, second, third, fourth]) }
                }
            }
        }
        #expect(checker.differences == [])
    }
}
