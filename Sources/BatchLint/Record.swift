/// One record of a CSV file.
public struct Record: Sendable, Hashable {
    /// From 0: the first record, which is ordinarily the header.
    public let number: Int
    /// Where it starts: bytes from the start of the file, from 0.
    public let offset: Int
    /// The content of the fields: without the quotes round it, and with each doubled quote made one.
    ///
    /// What breaks the quote grammar stays as it stands in the file.
    public let fields: [[UInt8]]
    /// Whether its quotes keep the grammar (RFC 4180 §2).
    public let hasRegularQuotes: Bool
}
