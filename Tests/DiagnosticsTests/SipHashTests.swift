import Testing

@testable import Diagnostics

struct SipHashTests {
    private static let key: (UInt64, UInt64) = (0x0706_0504_0302_0100, 0x0F0E_0D0C_0B0A_0908)

    /// The reference vectors for SipHash-2-4 with 128 bits: key 00 to 0F, input 00, 01, 02, ...
    @Test(arguments: [
        (0, "a3817f04ba25a8e66df67214c7550293"),
        (1, "da87c1d86b99af44347659119b22fc45"),
        (2, "8177228da4a45dc7fca38bdef60affe4"),
        (3, "9c70b60c5267a94e5f33b6b02985ed51"),
        (4, "f88164c12d9c8faf7d0f6e7c7bcd5579"),
        (5, "1368875980776f8854527a07690e9627"),
        (6, "14eeca338b208613485ea0308fd7a15e"),
        (7, "a1f1ebbed8dbc153c0b84aa61ff08239"),
        (8, "3b62a9ba6258f5610f83e264f31497b4"),
        (15, "5493e99933b0a8117e08ec0f97cfc3d9"),
    ])
    func `the reference vectors come out`(count: Int, expected: String) {
        let bytes = (0..<count).map { UInt8($0) }
        // However the bytes come.
        for first in 0...count {
            var hash = SipHash(key: Self.key)
            hash.add(bytes.span.extracting(first: first))
            hash.add(bytes.span.extracting(droppingFirst: first))
            let (high, low) = hash.digest
            #expect(lowestByteFirst(high) + lowestByteFirst(low) == expected)
        }
    }

    private func lowestByteFirst(_ word: UInt64) -> String {
        (0..<8).map { index in
            let byte = UInt8(truncatingIfNeeded: word >> (8 * UInt64(index)))
            return (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
