/// Finds the group of a key: a table of open addresses, which is asked once for every finding.
struct GroupTable: Sendable {
    /// At each address one more than the index of a group, or 0.
    private var entries = [Int32](repeating: 0, count: 64)
    private var count = 0

    /// The index of the group with a key; nil where there is none.
    func index(of key: FindingGroup.Key, in groups: [FindingGroup]) -> Int? {
        var address = Self.start(of: key) & (entries.count - 1)
        while entries[address] != 0 {
            let index = Int(entries[address]) - 1
            if groups[index].key == key { return index }
            address = (address + 1) & (entries.count - 1)
        }
        return nil
    }

    /// Adds the last of the groups, whose key is new.
    mutating func addLast(of groups: [FindingGroup]) {
        count += 1
        if 2 * count > entries.count {
            entries = [Int32](repeating: 0, count: 2 * entries.count)
            for index in groups.indices { insert(groups[index].key, index) }
        } else {
            insert(groups[groups.count - 1].key, groups.count - 1)
        }
    }

    private mutating func insert(_ key: FindingGroup.Key, _ index: Int) {
        var address = Self.start(of: key) & (entries.count - 1)
        while entries[address] != 0 { address = (address + 1) & (entries.count - 1) }
        entries[address] = Int32(index + 1)
    }

    /// Keys come from the rules and the columns, not from the data: nobody can choose them badly.
    private static func start(of key: FindingGroup.Key) -> Int {
        let mixed =
            (UInt64(key.rule.code) << 16 ^ UInt64(bitPattern: Int64(key.field)))
            &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 40)
    }
}
