import CScanKernels

/// Counts line ends: LF, CRLF, and CR that no LF follows.
package enum LineEndCount {
    /// How many lines end within `bytes`; `next` is the byte behind them, 0 where there is none.
    package static func count(_ bytes: Span<UInt8>, next: UInt8, kernel: ScanKernel) -> Int {
        // SAFETY: the kernel reads the bytes of the span and no others.
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe blk_count_line_ends(kernel.raw, buffer.baseAddress, buffer.count, next)
        }
    }
}
