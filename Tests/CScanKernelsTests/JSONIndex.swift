/// What `blk_index_json` tells of a text; all offsets count bytes from 0.
struct JSONIndex: Equatable {
    var delimiters: [Int] = []
    var suspects: [Int] = []
    var escapes: [Int] = []
    var indexed = 0
}
