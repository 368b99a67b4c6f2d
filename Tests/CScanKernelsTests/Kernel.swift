import CScanKernels
import Testing

/// An instruction set as an argument of a test.
struct Kernel: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let raw: blk_kernel

    /// Those that this machine can run.
    static let available = [
        Kernel(testDescription: "portable", raw: BLK_PORTABLE),
        Kernel(testDescription: "sse2", raw: BLK_SSE2),
        Kernel(testDescription: "avx2", raw: BLK_AVX2),
        Kernel(testDescription: "neon", raw: BLK_NEON),
        Kernel(testDescription: "avx512", raw: BLK_AVX512),
    ].filter { blk_available($0.raw) }

    /// Whether the survey tells UTF-8 from other bytes.
    var readsUTF8: Bool { raw == BLK_AVX512 || raw == BLK_AVX2 || raw == BLK_NEON }
}
