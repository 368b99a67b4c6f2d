import Scanner

/// The members of some records, by name; the memory is reused.
struct MemberGroups {
    /// The names, from 1, in the order of their first members.
    private(set) var names: [Int] = []
    /// The indices of the members, name by name, ascending for each.
    private var members: [UInt32] = []
    /// By name: how many members it has, and where they begin in `members`.
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
        for index in 0..<width {
            let name = Int(all[range.lowerBound + index].name)
            guard name > 0 else { continue }
            begin(name)
            starts[name] = Int32(members.count)
            counts[name] = Int32(range.count / width)
            for member in stride(from: range.lowerBound + index, to: range.upperBound, by: width) {
                members.append(UInt32(truncatingIfNeeded: member))
            }
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

    /// Where the members of a name stand here.
    func places(of name: Int) -> Range<Int> {
        Int(starts[name])..<Int(starts[name] + counts[name])
    }

    /// The index of the member at a place.
    func member(_ place: Int) -> Int { Int(members[place]) }

    /// Takes the values at some places, of a kind, into `fields`: see there.
    func take(
        _ kind: JSONKind, at places: Range<Int>, in all: Span<JSONMember>, leastBytes: Int,
        into fields: inout MemberFields
    ) {
        fields.take(
            kind, at: members.span.extracting(places), in: all, leastBytes: leastBytes)
    }

    mutating func removeAll() {
        for name in names { counts[name] = 0 }
        names.removeAll(keepingCapacity: true)
        members.removeAll(keepingCapacity: true)
    }
}
