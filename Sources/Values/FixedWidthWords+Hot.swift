import Bytes

/// A list of words of one width, in order, written one behind the other.
struct FixedWidthWords {
    private let width: Int
    private let words: StaticString

    init(width: Int, _ words: StaticString) {
        self.width = width
        self.words = words
    }

    func contains(_ word: Span<UInt8>) -> Bool {
        search(word) { $0 }
    }

    /// The list is in lower case.
    func containsIgnoringASCIICase(_ word: Span<UInt8>) -> Bool {
        search(word, lowercasedASCII)
    }

    @inline(__always)
    private func search(_ word: Span<UInt8>, _ folded: (UInt8) -> UInt8) -> Bool {
        guard word.count == width, width > 0 else { return false }
        var low = 0
        var high = words.utf8CodeUnitCount / width
        while low < high {
            let middle = (low + high) / 2
            var index = 0
            var order = 0
            while index < width, order == 0 {
                // SAFETY: the word of number `middle` is inside the list, being below `high`.
                let other = unsafe words.utf8Start[middle * width + index]
                order = Int(folded(word[index])) - Int(other)
                index += 1
            }
            if order == 0 { return true }
            if order < 0 { high = middle } else { low = middle + 1 }
        }
        return false
    }
}
