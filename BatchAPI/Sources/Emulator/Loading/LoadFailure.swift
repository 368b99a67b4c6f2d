/// Why a batch does not load: the words are a sentence without its full stop.
struct LoadFailure: Error, Equatable {
    let words: String

    init(_ words: String) { self.words = words }
}
