import Bytes
import Scanner

/// How far a file of NDJSON is written anew with one record a line.
struct RecordRewriting {
    /// Absolute offset behind the record that was looked at last.
    var end: Int
    /// How many records were looked at.
    var count = 0
    /// The last record, from 1, in which quotes or comments make white space mean something else.
    var uncleanRecord = 0

    init(start: Int) { end = start }

    /// Appends a record without the white space between its tokens; all of its strings are closed.
    static func append(_ record: Span<UInt8>, to text: inout [UInt8]) {
        var isInString = false
        var isEscaped = false
        for index in record.indices {
            let byte = record[index]
            if isInString {
                isInString = isEscaped || byte != UInt8(ascii: "\"")
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            } else if isSpace(byte) {
                continue
            } else {
                isInString = byte == UInt8(ascii: "\"")
            }
            text.append(byte)
        }
    }

    /// Whether bytes are white space but for one `mark`.
    static func isOne(_ mark: UInt8, _ bytes: Span<UInt8>) -> Bool {
        var marks = 0
        for index in bytes.indices where !isSpace(bytes[index]) {
            guard bytes[index] == mark else { return false }
            marks += 1
        }
        return marks == 1
    }

    /// Whether JSON takes a byte for white space (RFC 8259 §2).
    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || CSVSyntax.isLineEnd(byte)
    }
}
