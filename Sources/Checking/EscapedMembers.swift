import Scanner

/// The members of ended records that are strings with escapes, in the order of the file.
struct EscapedMembers {
    /// Each with the index of its record in the batch.
    private var members: [(member: NDJSONMember, record: Int)] = []
    private var position = 0
    /// Memory for what the strings stand for.
    var text = EscapedText()

    /// Those of a batch whose piece starts at the absolute offset `base`, and of what was kept of its
    /// first record; not of records of more bytes than the limit.
    init(
        of batch: borrowing JSONBatch, behind open: borrowing OpenNDJSONRecord, base: Int,
        limitBytes: Int
    ) {
        guard batch.recordCount > 0 else { return }
        let (all, records) = (batch.members, batch.records)
        func isKept(_ record: Int) -> Bool {
            records[record].end - records[record].start <= limitBytes
        }
        for index in 0..<open.memberCount where isKept(0) {
            let member = open.member(index)
            if member.hasEscapes { members.append((member, 0)) }
        }
        let escaped = batch.escapedMembers
        members.reserveCapacity(members.count + escaped.count)
        var record = 0
        for number in escaped.indices {
            let index = Int(escaped[number])
            record = batch.record(ofMember: index, from: record)
            guard record < records.count else { return }
            if isKept(record) { members.append((NDJSONMember(all[index], base: base), record)) }
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
