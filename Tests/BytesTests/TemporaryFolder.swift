@testable import Bytes

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A folder of one test's own, removed with all that is in it.
final class TemporaryFolder {
    let path: Path

    init() {
        let mark = UInt64.random(in: 0...UInt64.max)
        path = SystemCalls.temporaryDirectory.appending("batchlint-tests-\(mark)".utf8)
        makeFolder(path)
    }

    deinit { Self.remove(path) }

    private func makeFolder(_ path: Path) {
        let result = unsafe path.withCString { unsafe mkdir($0, 0o700) }
        precondition(result == 0)
    }

    @discardableResult
    func makeFolder(_ name: some Sequence<UInt8>) -> Path {
        let folder = path.appending(name)
        makeFolder(folder)
        return folder
    }

    @discardableResult
    func makeFolder(_ name: String) -> Path { makeFolder(name.utf8) }

    /// Writes a file anew, or over the one of that name, and sets its time of change.
    @discardableResult
    func write(_ name: some Sequence<UInt8>, _ bytes: [UInt8], seconds: Int = 1_000_000) -> Path {
        let file = path.appending(name)
        let raw = unsafe file.withCString { unsafe open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o600) }
        precondition(raw >= 0)
        try? SystemCalls().writeAll(raw, bytes.span)
        close(raw)
        setTime(file, seconds: seconds)
        return file
    }

    @discardableResult
    func write(_ name: String, _ bytes: [UInt8], seconds: Int = 1_000_000) -> Path {
        write(name.utf8, bytes, seconds: seconds)
    }

    /// Sets the time of change, so that no test hangs on the steps of the system's clock.
    func setTime(_ file: Path, seconds: Int) {
        let time = timespec(tv_sec: seconds, tv_nsec: 0)
        let result = unsafe file.withCString { name in
            unsafe withUnsafePointer(to: (time, time)) { times in
                unsafe times.withMemoryRebound(to: timespec.self, capacity: 2) {
                    unsafe utimensat(AT_FDCWD, name, $0, 0)
                }
            }
        }
        precondition(result == 0)
    }

    func makeLink(_ name: String, to target: String) {
        let link = path.appending(name.utf8)
        let result = unsafe link.withCString { name in
            unsafe Path([UInt8](target.utf8)).withCString { unsafe symlink($0, name) }
        }
        precondition(result == 0)
    }

    func makeFIFO(_ name: String) -> Path {
        let fifo = path.appending(name.utf8)
        let result = unsafe fifo.withCString { unsafe mkfifo($0, 0o600) }
        precondition(result == 0)
        return fifo
    }

    /// How many descriptors of this process are open on files of this folder.
    ///
    /// Tests that run at the same time have folders of their own, so that they do not count.
    var openDescriptorCount: Int {
        descriptorTargets().count { $0.span.starts(with: path.bytes) }
    }

    private func descriptorTargets() -> [[UInt8]] {
        let table = Path("/proc/self/fd")
        guard var stream = try? SystemCalls().openDirectory(table, followsLink: true) else {
            return []
        }
        var targets: [[UInt8]] = []
        var name: [UInt8] = []
        while (try? stream.next(into: &name)) != nil {
            var target = [UInt8](repeating: 0, count: 4096)
            let length = unsafe table.appending(name).withCString { link in
                unsafe target.withUnsafeMutableBytes {
                    unsafe readlink(
                        link, $0.assumingMemoryBound(to: CChar.self).baseAddress!, $0.count)
                }
            }
            if length > 0 { targets.append([UInt8](target[..<length])) }
            name.removeAll()
        }
        return targets
    }

    private static func remove(_ folder: Path) {
        if var stream = try? SystemCalls().openDirectory(folder, followsLink: false) {
            var name: [UInt8] = []
            while let entry = try? stream.next(into: &name) {
                let path = folder.appending(name)
                let isOwn = name != [0x2E] && name != [0x2E, 0x2E]
                name.removeAll()
                guard isOwn else { continue }
                if entry.kind == .folder { remove(path) } else { try? SystemCalls().unlink(path) }
            }
        }
        _ = unsafe folder.withCString { unsafe rmdir($0) }
    }
}

extension Span where Element == UInt8 {
    fileprivate func starts(with prefix: [UInt8]) -> Bool {
        count >= prefix.count && extracting(0..<prefix.count).equals(prefix.span)
    }
}
