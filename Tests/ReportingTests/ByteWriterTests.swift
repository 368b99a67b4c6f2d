import Bytes
import Testing

@testable import Reporting

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

struct ByteWriterTests {
    /// A new file without a name, and what was written to it.
    private struct Target: ~Copyable {
        let file: FileDescriptor

        init() throws {
            file = try SystemCalls().createTemporary(in: SystemCalls.temporaryDirectory)
        }

        func bytes() throws -> [UInt8] {
            var all = [UInt8](repeating: 0, count: 1 << 20)
            let count = try unsafe all.withUnsafeMutableBytes { buffer in
                // SAFETY: the buffer is writable and lives through the call.
                try unsafe SystemCalls().read(file.raw, at: 0, into: buffer)
            }
            return Array(all[..<count])
        }
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
    func `bytes arrive in order`(count: Int) throws {
        let target = try Target()
        var writer = ByteWriter(to: target.file.raw)
        let expected = (0..<count).map { UInt8(truncatingIfNeeded: $0 % 251) }
        for start in stride(from: 0, to: count, by: 7_001) {
            writer.write(Array(expected[start..<min(start + 7_001, count)]))
        }
        try writer.flush()
        let found = try target.bytes()
        #expect(found == expected)
    }

    @Test(arguments: [
        FaultPlan.Effect.short(1), .short(3), .interrupted,
    ])
    func `short and interrupted writes lose nothing`(effect: FaultPlan.Effect) throws {
        let target = try Target()
        let plan = FaultPlan([FaultPlan.Fault(.write, .everyOther, effect)])
        var writer = ByteWriter(to: target.file.raw, calls: SystemCalls(plan: plan))
        let expected = [UInt8](repeating: 0x61, count: 100)
        writer.write(expected)
        try writer.flush()
        let found = try target.bytes()
        #expect(found == expected)
    }

    @Test func `a closed pipe silences the writer`() throws {
        let target = try Target()
        let plan = FaultPlan([FaultPlan.Fault(.write, .call(1), .fails(EPIPE))])
        var writer = ByteWriter(to: target.file.raw, calls: SystemCalls(plan: plan))
        writer.write("first")
        try writer.flush()
        var isClosed = writer.isClosed
        #expect(isClosed)
        writer.write("second")
        try writer.flush()
        isClosed = writer.isClosed
        #expect(isClosed)
        #expect(plan.count(of: .write) == 1)
        let found = try target.bytes()
        #expect(found.isEmpty)
    }

    @Test func `another failure is told at every flush`() throws {
        let target = try Target()
        let plan = FaultPlan([FaultPlan.Fault(.write, .call(1), .fails(ENOSPC))])
        var writer = ByteWriter(to: target.file.raw, calls: SystemCalls(plan: plan))
        writer.write([UInt8](repeating: 0x61, count: 70_000))
        writer.write("more")
        for _ in 0..<2 {
            do {
                try writer.flush()
                Issue.record("nothing was thrown")
            } catch {
                #expect(error == .cannotWrite(errno: ENOSPC))
            }
        }
        #expect(plan.count(of: .write) == 1)
    }
}
