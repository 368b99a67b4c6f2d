import Bytes
import Diagnostics
import Settings

extension BatchState {
    /// The only form that is read.
    static let version = 1

    /// Where the state is of the data sources whose settings, or else whose files, are in a folder.
    package static func path(inFolder folder: Path) -> Path {
        Path(".batchlint/state.json").from(folder)
    }

    /// Reads the file at a path; where none is there nothing was uploaded.
    public static func read(path: String) throws(BatchError) -> BatchState {
        let place = try BatchError.path(path)
        do throws(DocumentError) {
            return try read(path: place)?.state ?? BatchState()
        } catch {
            throw BatchError(error)
        }
    }

    /// The state at a path, with the places of its batchDates; nil where no file is there.
    package static func read(path: Path) throws(DocumentError) -> BatchStateDocument? {
        guard let document = try Document.readIfThere(path) else { return nil }
        do throws(DocumentFault) {
            var reader = BatchStateReader(document)
            try reader.read(try JSONTreeReader.read(document, isRelaxed: false))
            return reader.result
        } catch {
            throw .fault(error)
        }
    }
}

/// A state, and where its batchDates stand.
package struct BatchStateDocument: Sendable {
    package let document: Document
    package internal(set) var state = BatchState()
    /// The bytes of a batchDate's text in the document, by data source.
    package internal(set) var places: [String: [Timestamp: Range<Int>]] = [:]
}

/// Takes a state out of its document.
private struct BatchStateReader {
    var result: BatchStateDocument
    private let members: MemberReader

    init(_ document: Document) {
        result = BatchStateDocument(document: document)
        members = MemberReader(document)
    }

    mutating func read(_ root: JSONNode) throws(DocumentFault) {
        try members.check(root, "the state", ["$schema", "version", "dataSources"])
        let version = try members.required("version", of: root)
        guard version.integer == BatchState.version else {
            throw members.fault(version, "this version of batchlint reads the version 1 alone")
        }
        let sources = try members.required("dataSources", of: root)
        for source in try members.object(sources, "dataSources") {
            try members.check(source.value, "a data source", ["batches"])
            let batches = try members.required("batches", of: source.value)
            for batch in try members.array(batches, "batches") {
                try read(batch, of: String(decoding: source.name, as: UTF8.self))
            }
        }
    }

    private mutating func read(_ node: JSONNode, of dataSource: String) throws(DocumentFault) {
        try members.check(node, "a batch", ["batchDate", "completedAt", "uploads"])
        let dateNode = try members.required("batchDate", of: node)
        let batchDate = try timestamp(dateNode)
        guard result.state[dataSource, batchDate] == nil else {
            throw members.fault(dateNode, "another batch has this batchDate")
        }
        var batch = BatchState.Batch(batchDate: batchDate)
        if let completed = node.member("completedAt") {
            batch.completedAt = try timestamp(completed)
        }
        if let uploads = node.member("uploads") {
            for upload in try members.object(uploads, "uploads") {
                let name = String(decoding: upload.name, as: UTF8.self)
                batch.uploads[name] = try self.upload(upload.value)
            }
        }
        result.state[dataSource, batchDate] = batch
        result.places[dataSource, default: [:]][batchDate] = dateNode.range
    }

    private func upload(_ node: JSONNode) throws(DocumentFault) -> BatchState.Upload {
        try members.check(node, "an upload", ["file", "bytes", "sha256", "uploadedAt"])
        let hash = try members.required("sha256", of: node)
        let digits = try members.string(hash)
        guard digits.count == 64, digits.allSatisfy(Self.isHexadecimal) else {
            throw members.fault(hash, "64 hexadecimal digits in lower case should stand here")
        }
        let bytes = try members.required("bytes", of: node)
        guard let count = bytes.integer, count >= 0 else {
            throw members.fault(bytes, "a whole number, 0 or more, should stand here")
        }
        return BatchState.Upload(
            file: String(
                decoding: try members.string(try members.required("file", of: node)),
                as: UTF8.self),
            bytes: count, sha256: String(decoding: digits, as: UTF8.self),
            uploadedAt: try timestamp(try members.required("uploadedAt", of: node)))
    }

    private func timestamp(_ node: JSONNode) throws(DocumentFault) -> Timestamp {
        guard let time = Timestamp(bytes: try members.string(node)) else {
            throw members.fault(
                node, "a time such as \(code: "2024-03-14T06:00:00Z") should stand here")
        }
        return time
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
}
