import CScanKernels

/// The set of machine instructions that the scanning kernels use.
package enum ScanKernel: Sendable, CaseIterable {
    case portable
    case sse2
    case avx2
    case neon
    case avx512

    /// The best one that this machine has, or the one that `BATCHLINT_KERNEL` asks for.
    package static let chosen = allCases.first { $0.raw == blk_chosen() } ?? .portable

    /// Whether this machine can run it.
    package var isAvailable: Bool { blk_available(raw) }

    var raw: blk_kernel {
        switch self {
        case .portable: BLK_PORTABLE
        case .sse2: BLK_SSE2
        case .avx2: BLK_AVX2
        case .neon: BLK_NEON
        case .avx512: BLK_AVX512
        }
    }
}
