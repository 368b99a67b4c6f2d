/// A set of names by their numbers, from 1.
struct NameSet {
    private var words: [UInt64] = []

    mutating func insert(_ name: Int) {
        while words.count <= name / 64 { words.append(0) }
        words[name / 64] |= 1 << UInt64(name % 64)
    }

    mutating func remove(_ name: Int) {
        guard name / 64 < words.count else { return }
        words[name / 64] &= ~(1 << UInt64(name % 64))
    }

    mutating func removeAll() {
        for index in words.indices { words[index] = 0 }
    }

    func contains(_ name: Int) -> Bool {
        name / 64 < words.count && words[name / 64] >> UInt64(name % 64) & 1 != 0
    }

    var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    /// The names that are in this set and, as it is wished, in the other or not in it; ascending.
    func names(in other: NameSet, _ isIn: Bool) -> [Int] {
        var names: [Int] = []
        for index in words.indices where words[index] != 0 {
            let others = index < other.words.count ? other.words[index] : 0
            var rest = words[index] & (isIn ? others : ~others)
            while rest != 0 {
                names.append(64 * index + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
        return names
    }
}
