import Bytes
import Foundation
import Testing

@testable import Fixing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// What happens to the file that is fixed in place.
struct ReplacingTests {
    private static let faulty = Array("Id,name\n1,5\" a\n2,b\n".utf8)
    private static let mended = Array("id,name\n1,\"5\"\" a\"\n2,b\n".utf8)

    private let folder = Scratch()

    /// Fixes a file; nil where that goes well.
    private func fix(
        _ path: Path, to destination: FixDestination = .place(keepsOriginal: false),
        _ plan: FaultPlan? = nil
    ) -> ResultError? {
        let calls = SystemCalls(plan: plan)
        var fixer = FileFixer(settings: .init(), options: FixOptions())
        do throws(ResultError) {
            var source = try ResultError.reading { () throws(ReadError) in
                try ByteSource.open(path: path, calls: calls)
            }
            _ = try fixer.fix(&source, to: destination, calls: calls)
            return nil
        } catch {
            return error
        }
    }

    @Test func `the file is replaced, with its mode`() throws {
        let path = try folder.write("a.csv", Self.faulty)
        _ = unsafe chmod(String(decoding: path.bytes, as: UTF8.self), 0o640)
        #expect(fix(path) == nil)
        #expect(folder.read("a.csv") == Self.mended)
        #expect(folder.names == ["a.csv"])
        let attributes = try FileManager.default.attributesOfItem(
            atPath: String(decoding: path.bytes, as: UTF8.self))
        #expect(attributes[.posixPermissions] as? Int == 0o640)
    }

    @Test(.enabled(if: getuid() == 0, "needs a user who can give files away"))
    func `the file keeps its owner`() throws {
        let path = try folder.write("a.csv", Self.faulty)
        let text = String(decoding: path.bytes, as: UTF8.self)
        _ = unsafe chown(text, 4_711, 4_712)
        #expect(fix(path) == nil)
        let attributes = try FileManager.default.attributesOfItem(atPath: text)
        #expect(attributes[.ownerAccountID] as? Int == 4_711)
        #expect(attributes[.groupOwnerAccountID] as? Int == 4_712)
    }

    @Test func `a file without a fault stays the same file`() throws {
        let path = try folder.write("a.csv", Self.mended)
        let before = try SystemCalls().status(at: path, followsLink: true)
        #expect(fix(path, to: .place(keepsOriginal: true)) == nil)
        let after = try SystemCalls().status(at: path, followsLink: true)
        #expect(after == before)
        #expect(folder.names == ["a.csv"])
    }

    @Test func `the old file is kept where that is asked for`() throws {
        let path = try folder.write("a.csv", Self.faulty)
        #expect(fix(path, to: .place(keepsOriginal: true)) == nil)
        #expect(folder.read("a.csv") == Self.mended)
        #expect(folder.read("a.csv.orig") == Self.faulty)
        #expect(folder.names == ["a.csv", "a.csv.orig"])
    }

    @Test func `an older copy is never lost`() throws {
        let path = try folder.write("a.csv", Self.faulty)
        try folder.write("a.csv.orig", [1])
        let backup = Path(path.bytes + Array(".orig".utf8))
        let error = fix(path, to: .place(keepsOriginal: true))
        guard case .cannotBackUp(let name, EEXIST) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(name.lastComponent == backup.lastComponent)
        #expect(folder.read("a.csv") == Self.faulty)
        #expect(folder.read("a.csv.orig") == [1])
        #expect(folder.names == ["a.csv", "a.csv.orig"])
    }

    @Test func `a symbolic link stays, and its file is replaced`() throws {
        try folder.write("a.csv", Self.faulty)
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "links"), withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(
            atPath: folder.url.appending(path: "links/l.csv").path,
            withDestinationPath: "../a.csv")
        #expect(fix(folder.path("links/l.csv")) == nil)
        #expect(folder.read("a.csv") == Self.mended)
        let target = try FileManager.default.destinationOfSymbolicLink(
            atPath: folder.url.appending(path: "links/l.csv").path)
        #expect(target == "../a.csv")
        #expect(folder.names == ["a.csv", "links"])
    }

    @Test func `into a folder goes what needs no change too`() throws {
        let faulty = try folder.write("a.csv", Self.faulty)
        let clean = try folder.write("b.csv", Self.mended)
        let output = folder.path("out")
        #expect(fix(faulty, to: .folder(output)) == nil)
        #expect(fix(clean, to: .folder(output)) == nil)
        #expect(folder.read("a.csv") == Self.faulty)
        #expect(folder.read("out/a.csv") == Self.mended)
        #expect(folder.read("out/b.csv") == Self.mended)
    }

    @Test func `a file is not written over itself`() throws {
        let path = try folder.write("a.csv", Self.faulty)
        let error = fix(path, to: .folder(folder.path("")))
        guard case .isSource = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(folder.read("a.csv") == Self.faulty)
    }

    @Test func `what changes meanwhile is left alone`() throws {
        let path = try folder.write("a.csv", Self.faulty)
        var source = try ByteSource.open(path: path)
        var fixer = FileFixer(settings: .init(), options: FixOptions())
        let other = Array("id,name\n1,other\n".utf8)
        var error: ResultError?
        do throws(ResultError) {
            _ = try fixer.fix(
                &source, to: .place(keepsOriginal: true),
                observe: { _ in _ = try? folder.write("a.csv", other) })
        } catch let caught {
            error = caught
        }
        #expect(error == .unreadable(.changedWhileRead(path: path)))
        #expect(folder.read("a.csv") == other)
        #expect(folder.names == ["a.csv"])
    }
}

extension ReplacingTests {
    private static let calls: [SystemCall] = [
        .open, .positionedRead, .write, .status, .createTemporary, .resolve, .changeOwner,
        .changeMode, .synchronize, .link, .rename,
    ]

    @Test(arguments: calls, [EIO, ENOSPC, EACCES])
    func `whichever call fails, the old file is untouched and nothing else is left`(
        call: SystemCall, code: CInt
    ) throws {
        let counting = FaultPlan([])
        let first = try folder.write("a.csv", Self.faulty)
        #expect(fix(first, to: .place(keepsOriginal: true), counting) == nil)
        let count = counting.count(of: call)
        // The owner is the same one, so that it is not asked for.
        #expect(count > 0 || call == .changeOwner)
        for turn in 1...max(1, count) {
            let folder = Scratch()
            let path = try folder.write("a.csv", Self.faulty)
            let plan = FaultPlan([.init(call, .call(turn), .fails(code))])
            let error = fix(path, to: .place(keepsOriginal: true), plan)
            guard count > 0 else { continue }
            #expect(error != nil, "turn \(turn)")
            #expect(folder.read("a.csv") == Self.faulty, "turn \(turn)")
            #expect(folder.names == ["a.csv"], "turn \(turn)")
        }
    }

    @Test(.enabled(if: getuid() == 0, "needs a user who can give files away"))
    func `an owner that cannot be kept is a failure`() throws {
        let path = try folder.write("a.csv", Self.faulty)
        _ = unsafe chown(String(decoding: path.bytes, as: UTF8.self), 4_711, 4_712)
        let plan = FaultPlan([.init(.changeOwner, .call(1), .fails(EPERM))])
        guard case .cannotKeepPermissions(_, EPERM) = fix(path, plan) else {
            Issue.record("the owner was given up")
            return
        }
        #expect(folder.read("a.csv") == Self.faulty)
        #expect(folder.names == ["a.csv"])
    }

    @Test(arguments: SystemCall.allCases)
    func `an interrupted call is made again`(call: SystemCall) throws {
        let path = try folder.write("a.csv", Self.faulty)
        let plan = FaultPlan([.init(call, .everyOther, .interrupted)])
        #expect(fix(path, to: .place(keepsOriginal: true), plan) == nil)
        #expect(folder.read("a.csv") == Self.mended)
    }

    @Test(arguments: [1, 2, 3, 63, 64, 65])
    func `short reads and writes give the same result`(bytesAtATime: Int) throws {
        let path = try folder.write("a.csv", Self.faulty)
        let plan = FaultPlan([
            .init(.positionedRead, .always, .short(bytesAtATime)),
            .init(.write, .always, .short(bytesAtATime)),
        ])
        #expect(fix(path, plan) == nil)
        #expect(folder.read("a.csv") == Self.mended)
    }

    private func fix(_ path: Path, _ plan: FaultPlan?) -> ResultError? {
        fix(path, to: .place(keepsOriginal: false), plan)
    }
}
