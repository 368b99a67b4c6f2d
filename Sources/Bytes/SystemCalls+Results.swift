#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The calls that put a result in its place.
extension SystemCalls {
    /// The path without symbolic links in it, from the root on.
    package func resolve(_ path: Path) throws(SystemError) -> Path {
        var resolved: UnsafeMutablePointer<CChar>?
        _ = try perform(.resolve) { _ in
            unsafe path.withCString { name in unsafe resolved = realpath(name, nil) }
            return unsafe resolved == nil ? -1 : 0
        }
        guard let text = unsafe resolved else { return path }
        defer { unsafe free(text) }
        // SAFETY: the text ends with NUL, and is copied before it is freed.
        return unsafe Path([UInt8](UnsafeRawBufferPointer(start: text, count: strlen(text))))
    }

    /// Who owns the file behind a descriptor, and what its mode allows.
    package func permissions(of descriptor: CInt) throws(SystemError) -> FilePermissions {
        var raw = stat()
        _ = try perform(.status) { _ in unsafe Int(fstat(descriptor, &raw)) }
        return FilePermissions(raw)
    }

    package func changeOwner(
        _ descriptor: CInt, to permissions: FilePermissions
    ) throws(SystemError) {
        _ = try perform(.changeOwner) { _ in
            Int(fchown(descriptor, permissions.owner, permissions.group))
        }
    }

    package func changeMode(_ descriptor: CInt, to mode: UInt32) throws(SystemError) {
        _ = try perform(.changeMode) { _ in Int(fchmod(descriptor, mode_t(mode))) }
    }

    /// Waits until the bytes of a file are on its disk.
    package func synchronize(_ descriptor: CInt) throws(SystemError) {
        _ = try perform(.synchronize) { _ in Int(fsync(descriptor)) }
    }

    /// Waits until nobody else has a lock on a file or folder, and takes it; it goes with the
    /// descriptor.
    package func lock(_ descriptor: CInt) throws(SystemError) {
        _ = try perform(.lock) { _ in Int(flock(descriptor, LOCK_EX)) }
    }

    /// Gives a file a second name; EEXIST where something has it.
    package func link(_ path: Path, as name: Path) throws(SystemError) {
        _ = try perform(.link) { _ in
            unsafe path.withCString { old in
                unsafe name.withCString { new in unsafe Int(systemLink(old, new)) }
            }
        }
    }

    /// Makes a folder; nothing happens where one is there.
    package func makeDirectory(_ path: Path) throws(SystemError) {
        do throws(SystemError) {
            _ = try perform(.makeDirectory) { _ in
                unsafe path.withCString { name in unsafe Int(mkdir(name, 0o777)) }
            }
        } catch {
            guard error.errno == EEXIST,
                try status(at: path, followsLink: true).kind == .folder
            else { throw error }
        }
    }
}

// MARK: - Names that the methods above hide

private func systemLink(
    _ path: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>
) -> CInt {
    unsafe link(path, name)
}
