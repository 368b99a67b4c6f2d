import Bytes
import Checking
import Diagnostics

extension FileFixer {
    /// Fixes a file and puts the result where it belongs.
    ///
    /// After an error nothing has changed: what stood at the destination is there as it was, and
    /// only a descriptor may have got some of the bytes.
    package mutating func fix(
        _ source: inout ByteSource, to destination: FixDestination,
        rejecting request: RejectRequest? = nil, calls: SystemCalls = SystemCalls(),
        observe: (CheckProgress) -> Void = { _ in }
    ) throws(ResultError) -> FixOutcome {
        switch destination {
        case .place(let keepsOriginal):
            return try fixInPlace(&source, keepsOriginal: keepsOriginal, request, calls, observe)
        case .folder(let folder):
            return try fix(&source, into: folder, request, calls, observe)
        case .descriptor(let descriptor):
            return try fix(&source, to: descriptor, request, calls, observe)
        }
    }

    private mutating func fixInPlace(
        _ source: inout ByteSource, keepsOriginal: Bool, _ request: RejectRequest?,
        _ calls: SystemCalls, _ observe: (CheckProgress) -> Void
    ) throws(ResultError) -> FixOutcome {
        let path = source.path
        guard source.isReplaceable else { throw .notReplaceable(path: path) }
        let place: Path
        do throws(SystemError) {
            // A symbolic link stays, and what it leads to is replaced.
            place = try calls.resolve(path)
        } catch {
            throw .cannotReplace(path: path, errno: error.errno)
        }
        var file = try fix(&source, rejecting: request, calls: calls, observe: observe) {
            () throws(ResultError) in
            try ResultFile(in: place.folder, calls: calls)
        }
        if file.result != nil {
            let permissions = try ResultError.reading { () throws(ReadError) in
                try source.permissions()
            }
            try file.result!.settle(as: permissions)
            try ResultError.reading { () throws(ReadError) in try source.finish() }
            // Before the records go from the file, so that they are never nowhere.
            try file.placeRejects(mode: permissions.mode & 0o777)
            let backup = keepsOriginal ? Path(place.bytes + Array(".orig".utf8)) : nil
            try file.result!.replace(place, keepingAs: backup)
            file.keepRejects()
        }
        return FixOutcome(file)
    }

    private mutating func fix(
        _ source: inout ByteSource, into folder: Path, _ request: RejectRequest?,
        _ calls: SystemCalls, _ observe: (CheckProgress) -> Void
    ) throws(ResultError) -> FixOutcome {
        do throws(SystemError) {
            try calls.makeDirectory(folder)
        } catch {
            throw .cannotCreate(folder: folder, errno: error.errno)
        }
        let place = folder.appending(source.path.lastComponent)
        guard !source.isFile(at: place) else { throw .isSource(path: place) }
        let permissions = try ResultError.reading { () throws(ReadError) in
            try source.permissions()
        }
        var file = try fix(&source, rejecting: request, calls: calls, observe: observe) {
            () throws(ResultError) in
            try ResultFile(in: folder, calls: calls)
        }
        if file.result == nil {
            var copy = try ResultFile(in: folder, calls: calls)
            try Self.passThrough(&source) { bytes throws(ResultError) in try copy.append(bytes) }
            file.result = consume copy
        }
        // Of a stream the mode says nothing about files.
        let mode = source.isReplaceable ? permissions.mode & 0o777 : 0o600
        try file.result!.settle(mode: mode)
        try ResultError.reading { () throws(ReadError) in try source.finish() }
        try file.placeRejects(mode: mode)
        guard !file.hasRejects(at: place) else { throw .alreadyThere(path: place) }
        try file.result!.replace(place, keepingAs: nil)
        file.keepRejects()
        return FixOutcome(file)
    }

    private mutating func fix(
        _ source: inout ByteSource, to descriptor: CInt, _ request: RejectRequest?,
        _ calls: SystemCalls, _ observe: (CheckProgress) -> Void
    ) throws(ResultError) -> FixOutcome {
        let path = source.path
        var file = try fix(&source, rejecting: request, calls: calls, observe: observe) {
            () throws(ResultError) in
            try ResultFile(unnamedIn: nil, calls: calls)
        }
        func write(_ bytes: Span<UInt8>) throws(ResultError) {
            do throws(SystemError) {
                try calls.writeAll(descriptor, bytes)
            } catch {
                throw .cannotWrite(path: path, errno: error.errno)
            }
        }
        try file.placeRejects(mode: 0o600)
        if file.result == nil {
            try Self.passThrough(&source, write)
        } else {
            var reader = file.result!.reader(path)
            try Self.passThrough(&reader, write)
        }
        file.keepRejects()
        return FixOutcome(file)
    }

    /// Hands on all bytes of a file, from the first one.
    private static func passThrough(
        _ reader: inout some RewindableReader & ~Copyable,
        _ handOn: (Span<UInt8>) throws(ResultError) -> Void
    ) throws(ResultError) {
        reader.rewind()
        var window = InputWindow(capacityBytes: InputWindow.chunkBytes)
        while !window.isAtEnd {
            try ResultError.reading { () throws(ReadError) in try window.fill(from: &reader) }
            try handOn(window.bytes)
            window.discard(before: window.endOffset)
        }
    }
}
