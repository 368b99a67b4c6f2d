/// A record without a key.
struct KeyBlank {
    /// Its index in the batch.
    let record: Int
    /// From 1.
    let number: Int
    /// The first column of the key, from 0, that is blank there or whose quotes are broken.
    let column: Int
}
