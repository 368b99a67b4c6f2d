import Bytes
import TextEncoding

/// Writes a file again in UTF-8.
enum Decoding {
    /// Writes all of it, but a byte order mark at its start; false where some bytes mean nothing in
    /// the encoding, or where ICU does not know it.
    static func decode(
        _ reader: inout some ByteReader & ~Copyable, from encoding: [UInt8],
        into result: inout ResultFile
    ) throws(ResultError) -> Bool {
        guard var transcoder = Transcoder(encoding) else { return false }
        var window = InputWindow(capacityBytes: InputWindow.chunkBytes)
        var isAtStart = true
        while !window.isAtEnd {
            try ResultError.reading { () throws(ReadError) in try window.fill(from: &reader) }
            let isWhole = try transcoder.convert(window.bytes, isLast: window.isAtEnd) {
                text throws(ResultError) in
                guard !text.isEmpty else { return }
                let mark = isAtStart && text.starts(with: "\u{FEFF}") ? 3 : 0
                isAtStart = false
                try result.append(text.extracting(mark..<text.count))
            }
            guard isWhole else { return false }
            window.discard(before: window.endOffset)
        }
        try result.flush()
        return true
    }
}
