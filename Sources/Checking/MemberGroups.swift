import Scanner

/// The members of some records, by name; the memory is reused.
struct MemberGroups {
    /// The names, from 1, in the order of their first members.
    private(set) var names: [Int] = []
    /// The members, name by name, in their order for each, and their indices; what is behind them is of
    /// no meaning.
    private var members: [JSONMember] = []
    private var indices: [UInt32] = []
    /// How many members each record has where all have the same names in the same order, else 0;
    /// then no list is made.
    private var width = 0
    /// By name: how many members it has, and where they begin in `members`; without a list, the
    /// index of the first.
    private var counts: [Int32] = []
    private var starts: [Int32] = []

    /// Groups the members of a range, which belong to records that all have the same names in the
    /// same order, `width` each; names that are not kept are left out.
    mutating func gatherAlike(_ all: Span<JSONMember>, _ range: Range<Int>, width: Int) {
        self.width = width
        for first in range.lowerBound..<(range.lowerBound + width) {
            let name = Int(all[first].name)
            guard name > 0 else { continue }
            begin(name)
            starts[name] = Int32(first)
            counts[name] = Int32(range.count / width)
        }
    }

    /// Groups the members of those among some records that count, the first of which begins with a
    /// member; names that are not kept are left out.
    mutating func gather(_ batch: borrowing JSONBatch, _ records: Range<Int>, firstMember: Int) {
        let (all, ends) = (batch.members, batch.records)
        var next = firstMember
        for record in records {
            let own = next..<ends[record].memberEnd
            next = own.upperBound
            guard ends[record].counts else { continue }
            for index in own {
                let name = Int(all[index].name)
                guard name > 0 else { continue }
                if name >= counts.count || counts[name] == 0 { begin(name) }
                counts[name] += 1
            }
        }
        var start: Int32 = 0
        for name in names {
            starts[name] = start
            start += counts[name]
        }
        while members.count < start {
            members.append(all[firstMember])
            indices.append(0)
        }
        var places = starts
        Self.place(
            all, of: ends, records, firstMember: firstMember, at: &places, &members, &indices)
    }

    /// Puts the members into the lists, each at the place for its name, which goes on with it.
    private static func place(
        _ all: Span<JSONMember>, of ends: Span<JSONRecord>, _ records: Range<Int>,
        firstMember: Int, at places: inout [Int32], _ members: inout [JSONMember],
        _ indices: inout [UInt32]
    ) {
        // A span asks but once whether an array is shared.
        var places = places.mutableSpan
        var members = members.mutableSpan
        var indices = indices.mutableSpan
        var next = firstMember
        for record in records {
            let own = next..<ends[record].memberEnd
            next = own.upperBound
            guard ends[record].counts else { continue }
            for index in own where all[index].name > 0 {
                let place = Int(places[Int(all[index].name)])
                places[Int(all[index].name)] += 1
                members[place] = all[index]
                indices[place] = UInt32(truncatingIfNeeded: index)
            }
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
            ? place(number, of: name) : Int(indices[place(number, of: name)])
    }

    /// The list that has the members of each name `stride` apart: all that were grouped, or a copy.
    @_lifetime(borrow self, copy all)
    func members(_ all: Span<JSONMember>) -> Span<JSONMember> { width > 0 ? all : members.span }

    var stride: Int { max(width, 1) }

    /// Where one of the members that have a name, from 0, is in that list.
    func place(_ number: Int, of name: Int) -> Int { Int(starts[name]) + number * stride }

    mutating func removeAll() {
        width = 0
        for name in names { counts[name] = 0 }
        names.removeAll(keepingCapacity: true)
    }
}
