import Bytes

extension FileSignature {
    /// Bytes that a kind of file has at an offset.
    private struct Magic {
        let signature: FileSignature
        let offset: Int
        let bytes: [UInt8]
        /// The bytes might also be text; then a byte that is in no text must follow.
        let isText: Bool

        init(_ signature: FileSignature, _ bytes: [UInt8], at offset: Int = 0) {
            self.signature = signature
            self.offset = offset
            self.bytes = bytes
            // No text that is meant to be read as records starts like a PDF.
            isText = signature != .pdf && bytes.allSatisfy { (0x20..<0x7F).contains($0) }
        }
    }

    private static let magics: [Magic] = [
        Magic(.gzip, [0x1F, 0x8B]),
        Magic(.compress, [0x1F, 0x9D]),
        Magic(.zip, [0x50, 0x4B, 0x03, 0x04]),
        Magic(.zip, [0x50, 0x4B, 0x05, 0x06]),
        Magic(.compoundFile, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        Magic(.pdf, Array("%PDF-".utf8)),
        Magic(.parquet, Array("PAR1".utf8)),
        Magic(.orc, Array("ORC".utf8)),
        Magic(.avro, [0x4F, 0x62, 0x6A, 0x01]),
        Magic(.arrow, Array("ARROW1".utf8) + [0, 0]),
        Magic(.sqlite, Array("SQLite format 3".utf8) + [0]),
        Magic(.hdf5, [0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A]),
        Magic(.zstandard, [0x28, 0xB5, 0x2F, 0xFD]),
        Magic(.xz, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
        Magic(.bzip2, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], at: 4),
        Magic(.lz4, [0x04, 0x22, 0x4D, 0x18]),
        Magic(.snappy, [0xFF, 0x06, 0x00, 0x00] + Array("sNaPpY".utf8)),
        Magic(.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        Magic(.rar, [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07]),
        Magic(.tar, Array("ustar".utf8), at: 257),
        Magic(.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        Magic(.jpeg, [0xFF, 0xD8, 0xFF]),
        Magic(.gif, Array("GIF87a".utf8)),
        Magic(.gif, Array("GIF89a".utf8)),
        Magic(.elf, [0x7F, 0x45, 0x4C, 0x46]),
    ]

    /// How many bytes are searched for what text has not.
    private static let searchedBytes = 4_096

    /// The kind of file that starts with `head`; nil for text.
    static func of(_ head: Span<UInt8>) -> FileSignature? {
        let magic = magics.first { has(head, $0.bytes, at: $0.offset) }
        guard let magic, !magic.isText || isBinary(head) else { return nil }
        return magic.signature == .zip ? zipContents(head) : magic.signature
    }

    private static func has(_ head: Span<UInt8>, _ bytes: [UInt8], at offset: Int) -> Bool {
        guard head.count >= offset + bytes.count else { return false }
        for (index, byte) in bytes.enumerated() where head[offset + index] != byte { return false }
        return true
    }

    /// Whether there is a NUL or another control that text does not have, or a byte never in UTF-8.
    private static func isBinary(_ head: Span<UInt8>) -> Bool {
        for index in 0..<min(head.count, searchedBytes) {
            switch head[index] {
            case ..<0x09, 0x0E..<0x1B, 0xF8...0xFF: return true
            default: continue
            }
        }
        return false
    }

    /// What a zip archive is, by the names of its first entries.
    private static func zipContents(_ head: Span<UInt8>) -> FileSignature {
        let names = head.extracting(0..<min(head.count, searchedBytes))
        if HeadText.contains(names, "application/vnd.oasis.opendocument.spreadsheet") {
            return .openDocumentSpreadsheet
        }
        return HeadText.contains(names, "xl/") ? .excelWorkbook : .zip
    }
}
