import Bytes

/// SipHash-2-4 with 128 bits of output (Aumasson and Bernstein), under a fixed key, over bytes that
/// come in parts.
///
/// The key only keeps our fingerprints apart from other tools'; nothing is kept secret by it.
struct SipHash {
    private static let key: (UInt64, UInt64) = (0x6261_7463_686c_696e, 0x7420_6669_6e67_6572)

    private var state: State
    /// How many bytes there were.
    private var count = 0
    /// Those of them that fill no word of eight bytes yet, the first one lowest.
    private var rest: UInt64 = 0

    init() { self.init(key: Self.key) }

    init(key: (UInt64, UInt64)) { state = State(key) }

    mutating func add(_ byte: UInt8) {
        let shift = UInt64(8 * (count & 7))
        rest |= UInt64(byte) << shift
        count += 1
        guard shift == 56 else { return }
        state.absorb(rest)
        rest = 0
    }

    mutating func add(_ bytes: Span<UInt8>) {
        let shift = UInt64(8 * (count & 7))
        var index = 0
        while index + 8 <= bytes.count {
            let word = bytes.word(at: index)
            state.absorb(rest | word << shift)
            rest = shift == 0 ? 0 : word >> (64 - shift)
            index += 8
        }
        count += index
        while index < bytes.count {
            add(bytes[index])
            index += 1
        }
    }

    /// The hash of all bytes so far.
    var digest: (high: UInt64, low: UInt64) {
        var state = state
        state.absorb(rest | UInt64(count & 0xFF) << 56)
        state.v2 ^= 0xEE
        for _ in 0..<4 { state.round() }
        let first = state.folded
        state.v1 ^= 0xDD
        for _ in 0..<4 { state.round() }
        return (first, state.folded)
    }
}

extension SipHash {
    private struct State {
        var v0, v1, v2, v3: UInt64

        init(_ key: (UInt64, UInt64)) {
            v0 = key.0 ^ 0x736f_6d65_7073_6575
            v1 = key.1 ^ 0x646f_7261_6e64_6f6d ^ 0xEE
            v2 = key.0 ^ 0x6c79_6765_6e65_7261
            v3 = key.1 ^ 0x7465_6462_7974_6573
        }

        var folded: UInt64 { v0 ^ v1 ^ v2 ^ v3 }

        mutating func absorb(_ word: UInt64) {
            v3 ^= word
            round()
            round()
            v0 ^= word
        }

        mutating func round() {
            v0 &+= v1
            v1 = v1.rotated(left: 13) ^ v0
            v0 = v0.rotated(left: 32)
            v2 &+= v3
            v3 = v3.rotated(left: 16) ^ v2
            v0 &+= v3
            v3 = v3.rotated(left: 21) ^ v0
            v2 &+= v1
            v1 = v1.rotated(left: 17) ^ v2
            v2 = v2.rotated(left: 32)
        }
    }
}

extension UInt64 {
    fileprivate func rotated(left count: UInt64) -> UInt64 {
        self << count | self >> (64 - count)
    }
}
