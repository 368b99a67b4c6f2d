/// A new file that a result is written to, before it takes the place of another or is copied on.
///
/// Until it has a place it goes when it goes out of scope, and nothing of it stays.
package struct ResultFile: ~Copyable {
    private static let capacityBytes = 256 << 10

    private let descriptor: FileDescriptor
    private let folder: Path
    private let calls: SystemCalls
    /// The name that goes with it; nil where it has none, or is in its place.
    private var name: Path?
    private var buffer: [UInt8] = []
    /// How many bytes it holds.
    package private(set) var countBytes = 0

    /// Makes one under a name of its own in a folder, so that it can take the place of another.
    package init(in folder: Path, calls: SystemCalls = SystemCalls()) throws(ResultError) {
        let name = SystemCalls.temporaryPath(in: folder)
        do throws(SystemError) {
            descriptor = try calls.createTemporary(name)
        } catch {
            throw .cannotCreate(folder: folder, errno: error.errno)
        }
        self.name = name
        self.folder = folder
        self.calls = calls
        buffer.reserveCapacity(Self.capacityBytes)
    }

    /// Makes one without a name, which can only be read again; nil: in the folder for temporary
    /// files.
    package init(
        unnamedIn folder: Path?, calls: SystemCalls = SystemCalls()
    ) throws(ResultError) {
        let folder = folder ?? SystemCalls.temporaryDirectory
        do throws(SystemError) {
            descriptor = try calls.createTemporary(in: folder)
        } catch {
            throw .cannotCreate(folder: folder, errno: error.errno)
        }
        name = nil
        self.folder = folder
        self.calls = calls
        buffer.reserveCapacity(Self.capacityBytes)
    }

    deinit {
        guard let name else { return }
        // After a failure there is nothing to do: whoever looks finds a hidden file with our name.
        try? calls.unlink(name)
    }

    /// Appends bytes; they are in the file after `flush`.
    package mutating func append(_ bytes: Span<UInt8>) throws(ResultError) {
        countBytes += bytes.count
        if buffer.count + bytes.count > Self.capacityBytes { try flush() }
        guard bytes.count < Self.capacityBytes else { return try write(bytes) }
        // SAFETY: the bytes are copied while the span holds them.
        unsafe bytes.withUnsafeBufferPointer { unsafe buffer.append(contentsOf: $0) }
    }

    /// Hands over all bytes, so that they can be read.
    package mutating func flush() throws(ResultError) {
        guard !buffer.isEmpty else { return }
        try write(buffer.span)
        buffer.removeAll(keepingCapacity: true)
    }

    /// A reader from its first byte on, after `flush`; the file must outlive it.
    package func reader(_ path: Path) -> DescriptorReader {
        DescriptorReader(
            FileDescriptor(borrowing: descriptor.raw), fileStart: 0, sizeBytes: countBytes,
            path: path, calls: calls)
    }

    /// Gives it an owner and a mode, and waits until all of it is on its disk.
    package mutating func settle(as permissions: FilePermissions) throws(ResultError) {
        try flush()
        do throws(SystemError) {
            let own = try calls.permissions(of: descriptor.raw)
            if (own.owner, own.group) != (permissions.owner, permissions.group) {
                try calls.changeOwner(descriptor.raw, to: permissions)
            }
            try calls.changeMode(descriptor.raw, to: permissions.mode)
        } catch {
            throw .cannotKeepPermissions(path: folder, errno: error.errno)
        }
        try synchronize()
    }

    /// Gives it a mode and no other owner, and waits until all of it is on its disk.
    package mutating func settle(mode: UInt32) throws(ResultError) {
        try flush()
        do throws(SystemError) {
            try calls.changeMode(descriptor.raw, to: mode)
        } catch {
            throw .cannotKeepPermissions(path: folder, errno: error.errno)
        }
        try synchronize()
    }

    /// Takes the place of `path`, which is in its folder, in one step.
    ///
    /// What stands there keeps the name `backup`, where that is given. Traps without a name.
    package mutating func replace(_ path: Path, keepingAs backup: Path?) throws(ResultError) {
        guard let name else { preconditionFailure("a file without a name has no place") }
        // Who wants the program to end wants the old file.
        guard Interruption.signal == nil else { throw .interrupted(path: path) }
        if let backup {
            do throws(SystemError) {
                try calls.link(path, as: backup)
            } catch {
                throw .cannotBackUp(path: backup, errno: error.errno)
            }
        }
        do throws(SystemError) {
            try calls.rename(name, to: path)
        } catch {
            if let backup { try? calls.unlink(backup) }
            throw .cannotReplace(path: path, errno: error.errno)
        }
        self.name = nil
    }

    /// Takes a name in its folder that nothing has; it still goes when it goes out of scope, until
    /// `keep`. Traps without a name.
    package mutating func claim(_ path: Path) throws(ResultError) {
        guard let name else { preconditionFailure("a file without a name has no place") }
        guard Interruption.signal == nil else { throw .interrupted(path: path) }
        do throws(SystemError) {
            try calls.link(name, as: path)
        } catch {
            throw error.isNameTaken
                ? .alreadyThere(path: path) : .cannotClaim(path: path, errno: error.errno)
        }
        do throws(SystemError) {
            try calls.unlink(name)
        } catch {
            try? calls.unlink(path)
            throw .cannotClaim(path: path, errno: error.errno)
        }
        self.name = path
    }

    /// Lets the name that it claimed stay.
    package mutating func keep() { name = nil }

    /// Whether it is what stands at a path.
    package func isFile(at path: Path) -> Bool {
        guard let own = try? calls.status(of: descriptor.raw),
            let other = try? calls.status(at: path, followsLink: true)
        else { return false }
        return (own.device, own.inode) == (other.device, other.inode)
    }

    private func write(_ bytes: Span<UInt8>) throws(ResultError) {
        do throws(SystemError) {
            try calls.writeAll(descriptor.raw, bytes)
        } catch {
            throw .cannotWrite(path: folder, errno: error.errno)
        }
    }

    private func synchronize() throws(ResultError) {
        do throws(SystemError) {
            try calls.synchronize(descriptor.raw)
        } catch {
            throw .cannotWrite(path: folder, errno: error.errno)
        }
    }
}
