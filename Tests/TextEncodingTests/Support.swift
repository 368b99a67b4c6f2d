import CScanKernels

@testable import TextEncoding

/// The kernels that this machine has.
let availableKernels = [BLK_PORTABLE, BLK_SSE2, BLK_AVX2, BLK_NEON].filter { blk_available($0) }

/// All events of a range of `bytes`.
func surveyed(
    _ bytes: [UInt8], _ range: Range<Int>? = nil, kernel: blk_kernel = blk_chosen()
) -> [TextEvent] {
    var survey = TextSurvey(range ?? 0..<bytes.count, kernel: kernel)
    var events: [TextEvent] = []
    while let event = survey.next(in: bytes.span) { events.append(event) }
    return events
}

/// Bytes from text in which `\xNN` stands for one byte.
func raw(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x") else {
            bytes.append(byte)
            continue
        }
        bytes.append(UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)!)
        rest = rest.dropFirst(3)
    }
    return bytes
}

/// The same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
