/// A field whose quotes are broken: what its value is nobody knows for certain.
struct BrokenField: Comparable {
    /// Its record, as an index from 0.
    let record: Int
    /// From 0.
    let column: Int

    /// In the order of the file.
    static func < (one: BrokenField, other: BrokenField) -> Bool {
        (one.record, one.column) < (other.record, other.column)
    }
}
