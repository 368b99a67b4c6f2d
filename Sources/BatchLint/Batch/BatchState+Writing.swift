import Bytes
import Settings

extension BatchState {
    /// Reads the file at a path, changes what it says, and puts the new one in its place.
    ///
    /// The folder is made where it is not there. Who else comes by this method waits meanwhile, in
    /// other processes too. Where the new file cannot be written the old one stays; once this is
    /// back the new one is on the disk.
    public static func update<Result>(
        path text: String, _ change: (inout BatchState) -> Result
    ) throws(BatchError) -> Result {
        let path = try BatchError.path(text)
        let calls = SystemCalls()
        let folder = try writing(text) { () throws(SystemError) -> FileDescriptor in
            try calls.makeDirectory(path.folder)
            let folder = try calls.open(path.folder)
            try calls.lock(folder.raw)
            return folder
        }
        var state = try read(path: text)
        let result = change(&state)
        try state.write(to: path)
        try writing(text) { () throws(SystemError) in try calls.synchronize(folder.raw) }
        return result
    }

    private static func writing<Value: ~Copyable>(
        _ path: String, _ work: () throws(SystemError) -> Value
    ) throws(BatchError) -> Value {
        do throws(SystemError) {
            return try work()
        } catch {
            throw .cannotWrite(path: path, errno: error.errno)
        }
    }

    private func write(to path: Path) throws(BatchError) {
        do throws(ResultError) {
            var file = try ResultFile(in: path.folder)
            try file.append(json.span)
            try file.settle(mode: 0o644)
            try file.replace(path, keepingAs: nil)
        } catch {
            throw .cannotWrite(path: path.text, errno: error.errno)
        }
    }

    /// The state as JSON, with a line end.
    package var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("version")
        writer.literal(Array(String(Self.version).utf8))
        writer.name("dataSources")
        writer.beginObject()
        for (name, list) in batches.sorted(by: { $0.key < $1.key }) {
            writer.name(Array(name.utf8))
            writer.beginObject()
            writer.name("batches")
            writer.beginArray()
            let old = list.count { $0.completedAt != nil } - Self.batchesWithUploads
            var complete = 0
            for batch in list {
                complete += batch.completedAt == nil ? 0 : 1
                let keepsUploads = batch.completedAt == nil || complete > old
                Self.write(batch, keepsUploads: keepsUploads, to: &writer)
            }
            writer.end()
            writer.end()
        }
        writer.end()
        writer.end()
        return writer.bytes + [0x0A]
    }

    private static func write(_ batch: Batch, keepsUploads: Bool, to writer: inout JSONWriter) {
        writer.beginObject()
        write("batchDate", batch.batchDate.text, to: &writer)
        if let completed = batch.completedAt { write("completedAt", completed.text, to: &writer) }
        if keepsUploads, !batch.uploads.isEmpty {
            writer.name("uploads")
            writer.beginObject()
            for (name, upload) in batch.uploads.sorted(by: { $0.key < $1.key }) {
                writer.name(Array(name.utf8))
                writer.beginObject(isOnOneLine: true)
                write("file", upload.file, to: &writer)
                writer.name("bytes")
                writer.literal(Array(String(upload.bytes).utf8))
                write("sha256", upload.sha256, to: &writer)
                write("uploadedAt", upload.uploadedAt.text, to: &writer)
                writer.end()
            }
            writer.end()
        }
        writer.end()
    }

    private static func write(_ name: StaticString, _ text: String, to writer: inout JSONWriter) {
        writer.name(name)
        writer.string(Array(text.utf8))
    }
}
