import BatchLint
import Foundation

/// Why a state cannot be read or written.
package enum BatchError: Error {
    case check(CheckError)
    case fault(path: String, line: Int, column: Int, message: String, text: String)
    case cannotWrite(path: String, errno: Int32)
}

/// What was uploaded of each batch: the file `.batchlint/state.json`.
package struct BatchState: Sendable, Hashable {
    package struct Upload: Sendable, Hashable, Codable {
        package var file: String
        package var bytes: Int
        package var sha256: String
        package var uploadedAt: Timestamp

        package init(file: String, bytes: Int, sha256: String, uploadedAt: Timestamp) {
            self.file = file
            self.bytes = bytes
            self.sha256 = sha256
            self.uploadedAt = uploadedAt
        }
    }

    package struct Batch: Sendable, Hashable, Codable {
        package let batchDate: Timestamp
        package var uploads: [String: Upload]
        package var completedAt: Timestamp?

        package init(
            batchDate: Timestamp, uploads: [String: Upload] = [:], completedAt: Timestamp? = nil
        ) {
            self.batchDate = batchDate
            self.uploads = uploads
            self.completedAt = completedAt
        }
    }

    private struct Source: Codable { var batches: [Batch] }
    private struct File: Codable {
        var version = 1
        var dataSources: [String: Source]
    }

    package private(set) var batches: [String: [Batch]] = [:]

    package init() {}

    package subscript(dataSource: String, batchDate: Timestamp) -> Batch? {
        get { batches[dataSource]?.first { $0.batchDate == batchDate } }
        set {
            var list = (batches[dataSource] ?? []).filter { $0.batchDate != batchDate }
            if let newValue { list.append(newValue) }
            batches[dataSource] = list.isEmpty ? nil : list.sorted { $0.batchDate < $1.batchDate }
        }
    }

    package static func read(path: String) throws(BatchError) -> BatchState {
        guard let data = FileManager.default.contents(atPath: path) else { return BatchState() }
        do {
            let file = try JSONDecoder().decode(File.self, from: data)
            var state = BatchState()
            state.batches = file.dataSources.mapValues(\.batches)
            return state
        } catch {
            throw .fault(path: path, line: 1, column: 1, message: "\(error)", text: "\(error)\n")
        }
    }

    package static func update<Result>(
        path: String, _ change: (inout BatchState) -> Result
    ) throws(BatchError) -> Result {
        var state = try read(path: path)
        let result = change(&state)
        do {
            try FileManager.default.createDirectory(
                atPath: (path as NSString).deletingLastPathComponent,
                withIntermediateDirectories: true)
            let file = File(dataSources: state.batches.mapValues { Source(batches: $0) })
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
            try encoder.encode(file).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw .cannotWrite(path: path, errno: EIO)
        }
        return result
    }
}
