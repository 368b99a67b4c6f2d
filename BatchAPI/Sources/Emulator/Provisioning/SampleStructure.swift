import BatchLint
import Foundation

/// The columns and the primary key that a sample file or a contract tells.
struct SampleStructure: Hashable, Sendable {
    var columns: [String]
    var primaryKey: [String] = []

    /// Reads the header of a CSV file, the first record of an NDJSON file, or a Table Schema.
    init(path: String) throws(EmulatorError) {
        let first: UInt8?
        do throws(LoadFailure) {
            var lines = try LineReader(path: path)
            var line = try lines.next()
            while let blank = line, blank.isBlank { line = try lines.next() }
            first = line?.first { !ASCIISpace.contains($0) }
        } catch {
            throw .sample(path: path, words: error.words)
        }
        guard first == UInt8(ascii: "{") else {
            columns = try Self.header(path)
            return
        }
        if let contract = Self.contract(path) {
            columns = contract.fields.map(\.name)
            primaryKey = contract.primaryKey?.columns ?? []
        } else {
            columns = try Self.members(path)
        }
        guard !columns.isEmpty else { throw .sample(path: path, words: "holds no columns") }
    }

    private static func header(_ path: String) throws(EmulatorError) -> [String] {
        let header: Record?
        do throws(CheckError) {
            var reader = try RecordReader(path: path)
            header = try reader.next()
        } catch {
            throw .sample(path: path, words: "cannot be read (\(error))")
        }
        guard let header else { throw .sample(path: path, words: "is empty") }
        return header.fields.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func members(_ path: String) throws(EmulatorError) -> [String] {
        do throws(LoadFailure) {
            var lines = try LineReader(path: path)
            var line = try lines.next()
            while let blank = line, blank.isBlank { line = try lines.next() }
            return try MemberLister().names(of: line ?? [])
        } catch {
            throw .sample(path: path, words: error.words)
        }
    }

    private static func contract(_ path: String) -> TableSchema? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        return try? JSONDecoder().decode(TableSchema.self, from: data)
    }
}
