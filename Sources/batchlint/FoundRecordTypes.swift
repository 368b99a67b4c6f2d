import Bytes

/// The record types that the files of a folder seem to be of.
struct FoundRecordTypes {
    struct RecordType: Equatable {
        let name: [UInt8]
        /// A name, or a pattern of names where what stands behind the record type changes.
        let file: [UInt8]
        /// From the folder on; nil where none is like it.
        let contract: [UInt8]?
    }

    /// In the order of the files.
    private(set) var types: [RecordType] = []

    /// `paths` are those of extract files and contracts, from the folder on.
    init(paths: [Path]) {
        let contracts = paths.filter(Self.isContract)
        for path in paths where !Self.isContract(path) {
            let (name, file) = Self.parts(of: path)
            guard !types.contains(where: { $0.name == name }) else { continue }
            let contract = contracts.first { contract in
                contract.lastComponent.elementsEqual(name + Array(".schema.json".utf8))
            }
            types.append(RecordType(name: name, file: file, contract: contract?.bytes))
        }
    }

    /// Whether a file is named like a contract: `accounts.schema.json`.
    static func isContract(_ path: Path) -> Bool {
        path.lastComponent.suffix(12).elementsEqual(".schema.json".utf8)
    }

    /// `accounts-2024-03-14.csv` is a file `accounts-*.csv` of `accounts`.
    private static func parts(of path: Path) -> (name: [UInt8], file: [UInt8]) {
        let file = Array(path.lastComponent)
        let end = Array(file.suffix(path.lowercasedExtension.count + 1))
        let stem = Array(file.dropLast(end.count))
        let digits = stem.reversed().prefix { (0x30...0x39).contains($0) || Self.isMark($0) }
        let kept = Array(stem.dropLast(digits.count))
        let counts = digits.count { (0x30...0x39).contains($0) } >= 4
        guard counts, !kept.isEmpty else { return (stem, file) }
        let mark = digits.last.map { isMark($0) ? [$0] : [] } ?? []
        return (kept, kept + mark + [UInt8(ascii: "*")] + end)
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        [
            UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "T"),
            UInt8(ascii: "Z"),
        ]
        .contains(byte)
    }
}
