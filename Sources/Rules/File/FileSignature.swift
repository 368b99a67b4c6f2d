import Bytes

/// A kind of binary file that its first bytes tell.
package enum FileSignature: Int, Sendable, CaseIterable {
    case gzip
    case compress
    case zip
    case excelWorkbook
    case openDocumentSpreadsheet
    case compoundFile
    case pdf
    case parquet
    case orc
    case avro
    case arrow
    case sqlite
    case hdf5
    case zstandard
    case xz
    case bzip2
    case lz4
    case snappy
    case sevenZip
    case rar
    case tar
    case png
    case jpeg
    case gif
    case elf

    /// What the file is, with its article.
    package var name: StaticString {
        switch self {
        case .gzip: "a gzip file"
        case .compress: "a compress (.Z) file"
        case .zip: "a zip archive"
        case .excelWorkbook: "an Excel workbook (xlsx)"
        case .openDocumentSpreadsheet: "an OpenDocument spreadsheet (ods)"
        case .compoundFile: "an old Office file (xls)"
        case .pdf: "a PDF document"
        case .parquet: "a Parquet file"
        case .orc: "an ORC file"
        case .avro: "an Avro file"
        case .arrow: "an Arrow file"
        case .sqlite: "a SQLite database"
        case .hdf5: "an HDF5 file"
        case .zstandard: "a Zstandard file"
        case .xz: "an xz file"
        case .bzip2: "a bzip2 file"
        case .lz4: "an LZ4 file"
        case .snappy: "a Snappy file"
        case .sevenZip: "a 7z archive"
        case .rar: "a RAR archive"
        case .tar: "a tar archive"
        case .png: "a PNG image"
        case .jpeg: "a JPEG image"
        case .gif: "a GIF image"
        case .elf: "a Linux program"
        }
    }

    /// How to get at the text in it, without a full stop.
    package var advice: StaticString {
        switch self {
        case .gzip: "unpack it: `gzip -dc FILE > out.csv`"
        case .compress: "unpack it: `uncompress -c FILE > out.csv`"
        case .zip: "unpack it: `unzip FILE`"
        case .excelWorkbook, .compoundFile: "open it in Excel and save it as \"CSV\""
        case .openDocumentSpreadsheet: "open it in LibreOffice and save it as \"Text CSV\""
        case .pdf: "a PDF has no records: export the data from where it was made"
        case .parquet, .orc, .arrow, .hdf5:
            "write it as CSV with the tool that made it, such as pandas or DuckDB"
        case .avro: "write it as NDJSON: `avro-tools tojson FILE > out.ndjson`"
        case .sqlite: "export a table: `sqlite3 -header -csv FILE \"SELECT …\" > out.csv`"
        case .zstandard: "unpack it: `zstd -dc FILE > out.csv`"
        case .xz: "unpack it: `xz -dc FILE > out.csv`"
        case .bzip2: "unpack it: `bzip2 -dc FILE > out.csv`"
        case .lz4: "unpack it: `lz4 -dc FILE > out.csv`"
        case .snappy: "unpack it: `snzip -dc FILE > out.csv`"
        case .sevenZip: "unpack it: `7z x FILE`"
        case .rar: "unpack it: `unrar x FILE`"
        case .tar: "unpack it: `tar -xf FILE`"
        case .png, .jpeg, .gif: "an image has no records: look what was exported"
        case .elf: "a program has no records: look what was exported"
        }
    }
}
