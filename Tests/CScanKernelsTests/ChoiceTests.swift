import CScanKernels
import Testing

@Suite struct ChoiceTests {
    @Test(arguments: Kernel.available)
    func `an available kernel is chosen by its name`(kernel: Kernel) {
        // SAFETY: the C string lives as long as the call.
        let chosen = unsafe blk_choice(kernel.testDescription)
        #expect(chosen == kernel.raw)
    }

    @Test(arguments: ["", "AVX2", "avx1024", "neon sse2"])
    func `an unknown name is ignored`(name: String) {
        // SAFETY: the C string lives as long as the call.
        let chosen = unsafe blk_choice(name)
        let best = blk_choice(nil)
        #expect(chosen == best)
    }

    @Test func `the portable kernel is always available and chosen only where nothing else is`() {
        #expect(blk_available(BLK_PORTABLE))
        let best = blk_choice(nil)
        #expect(blk_available(best))
        #expect(best != BLK_PORTABLE || Kernel.available.count == 1)
    }

    @Test(arguments: [BLK_SSE2, BLK_AVX2, BLK_NEON, BLK_AVX512])
    func `a kernel that is not available gives the portable answer`(raw: blk_kernel) {
        let runner = KernelRunner(Kernel(testDescription: "", raw: raw))
        #expect(runner.countLineEnds(Array("a\r\nb\n".utf8), next: 0) == 2)
    }

    @Test func `the choice of the process is an available kernel`() {
        #expect(blk_available(blk_chosen()))
    }
}
