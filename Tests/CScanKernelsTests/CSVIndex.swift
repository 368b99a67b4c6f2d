/// What `blk_index_csv` tells of a text; all offsets count bytes from 0.
struct CSVIndex: Equatable {
    var delimiters: [Int] = []
    /// For each record end, its index in `delimiters`.
    var recordEnds: [Int] = []
    var strayQuotes: [Int] = []
    var indexed = 0
    var stoppedAtQuote = false
    /// Each block with a line end in quotes.
    var quotedBlocks: [Int] = []
}
