import Scanner

/// The members of ended records that are strings with escapes, in the order of the file.
struct EscapedMembers {
    /// By the index of their record in the batch.
    private var members: [(member: NDJSONMember, record: Int)] = []
    private var position = 0
    /// Memory for what the strings stand for.
    var text = EscapedText()

    /// Those of a batch whose piece starts at the absolute offset `base`, and of what was kept of its
    /// first record.
    init(of batch: borrowing JSONBatch, behind open: borrowing OpenNDJSONRecord, base: Int) {
        guard batch.recordCount > 0 else { return }
        for index in 0..<open.memberCount {
            let member = open.member(index)
            if member.hasEscapes { members.append((member, 0)) }
        }
        guard batch.holdsEscapes else { return }
        let (all, records) = (batch.members, batch.records)
        var record = 0
        for index in 0..<records[records.count - 1].memberEnd where all[index].hasEscapes {
            while records[record].memberEnd <= index { record += 1 }
            members.append((NDJSONMember(all[index], base: base), record))
        }
    }

    /// The next one that begins before an absolute offset.
    mutating func next(before offset: Int) -> (member: NDJSONMember, record: Int)? {
        guard position < members.count, members[position].member.value.lowerBound < offset
        else { return nil }
        position += 1
        return members[position - 1]
    }
}
