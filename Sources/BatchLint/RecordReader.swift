import Bytes
import Scanner

/// Reads the records of a CSV file one by one, as the checker reads them.
///
/// A byte order mark at the start and blank lines are passed over. Broken quotes end nothing: the
/// record says so, and reading goes on behind it.
public struct RecordReader: ~Copyable {
    private var file: ByteSource?
    private var stream: (any ByteReader)?
    private let told: (ReadError) -> CheckError
    private var window: InputWindow
    private var indexer: RecordIndexer
    /// The record of the indexer, from 0, that comes next.
    private var position = 0
    private var number = 0
    private var isAtStart = true

    /// Reads the file at a path; `separator` stands between the fields. `recordLimitBytes` is the
    /// most memory that one record may need: those of so many bytes are read for certain.
    public init(
        path: String, separator: UInt8 = UInt8(ascii: ","), recordLimitBytes: Int = 16 << 20
    ) throws(CheckError) {
        let path = try Path(text: path)
        do throws(ReadError) {
            file = try ByteSource.open(path: path)
        } catch {
            throw CheckError(error)
        }
        stream = nil
        told = { CheckError($0) }
        window = InputWindow(capacityBytes: Self.capacityBytes(recordLimitBytes))
        indexer = RecordIndexer(separator: separator)
    }

    /// Reads a stream of the caller's, from where it is.
    public init(
        stream: some ByteStream, separator: UInt8 = UInt8(ascii: ","),
        recordLimitBytes: Int = 16 << 20
    ) {
        let reader = StreamReader(stream, path: Path("-"))
        file = nil
        self.stream = reader
        told = { reader.told($0) }
        window = InputWindow(capacityBytes: Self.capacityBytes(recordLimitBytes))
        indexer = RecordIndexer(separator: separator)
    }

    /// The next record; nil at the end.
    ///
    /// Throws `recordTooLong` for a record over the limit, and cannot go on behind it. A file that
    /// changes while it is read is `changedWhileRead`, which only the end tells.
    public mutating func next() throws(CheckError) -> Record? {
        while true {
            while position < indexer.recordCount {
                let record = indexer.record(position, as: number, in: window)
                position += 1
                guard let record else { continue }
                if number == 0 { indexer.expect(fields: record.fields.count) }
                number += 1
                return record
            }
            do throws(ReadError) {
                guard try readOn() else { return nil }
            } catch {
                throw told(error)
            }
            guard indexer.recordCount > 0 else {
                throw .recordTooLong(number: number, offset: window.startOffset)
            }
        }
    }

    /// The room for one record and what is looked at behind it.
    private static func capacityBytes(_ recordLimitBytes: Int) -> Int {
        max(1, recordLimitBytes) + Lookahead.limitBytes + InputWindow.chunkBytes
    }
}

extension RecordReader {
    /// Finds the next records, none where the first is too long; false at the end.
    private mutating func readOn() throws(ReadError) -> Bool {
        window.discard(before: window.startOffset + indexer.indexedBytes)
        indexer.removeAll()
        position = 0
        if isAtStart { try start() }
        while true {
            _ = window.ensureFinalLineFeed()
            if window.count == 0, window.isAtEnd {
                try file?.finish()
                return false
            }
            if indexer.scan(window) || window.isAtEnd || window.isFull { return true }
            // Twice as much each time: a long record is scanned from its start again.
            try fill(max(InputWindow.chunkBytes, window.count))
        }
    }

    private mutating func start() throws(ReadError) {
        isAtStart = false
        try fill(InputWindow.chunkBytes)
        if window.bytes.starts(with: "\u{FEFF}") { window.discard(before: 3) }
    }

    private mutating func fill(_ wantedBytes: Int) throws(ReadError) {
        if file != nil {
            try window.fill(wantedBytes, from: &file!)
        } else if var reader = stream {
            try window.fill(wantedBytes, from: &reader)
        }
    }
}
