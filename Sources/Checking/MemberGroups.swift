import Scanner

/// The members of some records, by name; the memory is reused.
struct MemberGroups {
    /// The names, from 1, in the order of their first members.
    private(set) var names: [Int] = []
    /// The indices of the members, name by name, ascending for each.
    private var members: [UInt32] = []
    /// How many members each record has where all have the same names in the same order, else 0;
    /// then no list is made.
    private var width = 0
    /// By name: how many members it has, and where they begin in `members`; without a list, the
    /// index of the first.
    private var counts: [Int32] = []
    private var starts: [Int32] = []

    /// Groups the members of a range; names that are not kept are left out.
    ///
    /// `width` is how many members each record has where all have the same names in the same order,
    /// else 0.
    mutating func gather(_ all: Span<JSONMember>, _ range: Range<Int>, width: Int) {
        if width > 0 {
            gatherAlike(all, range, width)
        } else {
            gatherAny(all, range)
        }
    }

    private mutating func gatherAlike(_ all: Span<JSONMember>, _ range: Range<Int>, _ width: Int) {
        self.width = width
        for first in range.lowerBound..<(range.lowerBound + width) {
            let name = Int(all[first].name)
            guard name > 0 else { continue }
            begin(name)
            starts[name] = Int32(first)
            counts[name] = Int32(range.count / width)
        }
    }

    private mutating func gatherAny(_ all: Span<JSONMember>, _ range: Range<Int>) {
        for index in range {
            let name = Int(all[index].name)
            guard name > 0 else { continue }
            if name >= counts.count || counts[name] == 0 { begin(name) }
            counts[name] += 1
        }
        var start: Int32 = 0
        for name in names {
            starts[name] = start
            start += counts[name]
            counts[name] = 0
        }
        while members.count < start { members.append(0) }
        for index in range {
            let name = Int(all[index].name)
            guard name > 0 else { continue }
            members[Int(starts[name] + counts[name])] = UInt32(truncatingIfNeeded: index)
            counts[name] += 1
        }
    }

    private mutating func begin(_ name: Int) {
        while counts.count <= name {
            counts.append(0)
            starts.append(0)
        }
        names.append(name)
    }

    /// How many members have a name.
    func count(of name: Int) -> Int { Int(counts[name]) }

    /// The index of one of the members that have a name, from 0.
    func member(_ number: Int, of name: Int) -> Int {
        width > 0
            ? Int(starts[name]) + number * width : Int(members[Int(starts[name]) + number])
    }

    /// Takes the values of those that have a name, from one on, of a kind, into `fields`.
    func take(
        _ kind: JSONKind, from first: Int, of name: Int, in all: Span<JSONMember>,
        leastBytes: Int, into fields: inout MemberFields
    ) {
        let left = count(of: name) - first
        if width > 0 {
            fields.take(
                kind, from: member(first, of: name), stride: width, valueCount: left, in: all,
                leastBytes: leastBytes)
        } else {
            let start = Int(starts[name]) + first
            fields.take(
                kind, at: members.span.extracting(start..<(start + left)), in: all,
                leastBytes: leastBytes)
        }
    }

    mutating func removeAll() {
        width = 0
        for name in names { counts[name] = 0 }
        names.removeAll(keepingCapacity: true)
        members.removeAll(keepingCapacity: true)
    }
}
