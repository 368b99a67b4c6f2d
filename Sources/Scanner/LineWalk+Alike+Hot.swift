import CScanKernels

/// The walk over records that are alike, by a kernel.
extension LineWalk {
    /// Walks over the records that follow and are like the one before, all at once, up to an offset.
    ///
    /// That one was walked over, so its names are known, and no two of them are the same.
    mutating func walkAlike(before limit: Int) {
        guard patience == 0 else {
            patience &-= 1
            return
        }
        let count = walkAlike(memberCount &- firstMember, before: limit)
        // Where records differ in form there is no use in asking behind each.
        lastPatience = count > 0 ? 0 : min(2 &* lastPatience &+ 1, 64)
        patience = lastPatience
    }

    /// The same with the number of names of each record; returns how many records were walked over.
    @inline(never)
    private mutating func walkAlike(_ nameCount: Int, before limit: Int) -> Int {
        let stride = 2 &* nameCount &+ 2
        guard nameCount > 0, delimiter < delimiterEnd, unsafe Int(delimiters[delimiter]) == start
        else { return 0 }
        let room = min(
            (delimiterEnd &- delimiter) / stride,
            (JSONBatch.memberCapacity &- 1 &- memberCount) / nameCount,
            JSONBatch.recordCapacity &- 1 &- recordCount)
        let asked = min(room, alikeLimit)
        guard asked > 0 else { return 0 }
        let count = unsafe withUnsafeTemporaryAllocation(
            of: blk_json_name.self, capacity: nameCount
        ) { known in
            for index in 0..<nameCount {
                let number = unsafe Int(members[firstMember &+ index].name)
                guard let name = unsafe names.textBeforeValue(of: number) else { return 0 }
                unsafe known.initializeElement(at: index, to: name)
            }
            var alike = unsafe blk_json_records(
                bytes: bytes, start: start, delimiters: delimiters + delimiter, record_limit: asked,
                stop: limit,
                longest: min(recordBytes, tokenBytes), names: known.baseAddress,
                name_count: nameCount)
            // SAFETY: a `JSONMember` is nothing but its raw member, and there is room for those of
            // `asked` records.
            return unsafe (members + memberCount)
                .withMemoryRebound(to: blk_json_member.self, capacity: asked &* nameCount) {
                    unsafe blk_walk_records(kernel.raw, &alike, $0)
                }
        }
        // The kernel goes name by name: what it has done behind a record that is unlike is lost.
        alikeLimit = count == asked ? 2 &* asked : Self.fewAlikeRecords
        if count > 0 { take(count, nameCount) }
        return count
    }

    /// Takes over the next records, whose members are listed behind the others.
    private mutating func take(_ count: Int, _ nameCount: Int) {
        isLikeBefore = true
        for _ in 0..<count {
            firstMember = memberCount
            memberCount &+= nameCount
            delimiter &+= 2 &* nameCount &+ 1
            position = unsafe Int(delimiters[delimiter &- 1]) &+ 1
            if nextEscape < position { markEscapes() }
            endLineOfRecord(isPair: unsafe Int(delimiters[delimiter]) > position)
        }
        isLikeBefore = false
        for member in firstMember..<memberCount {
            let member = unsafe members[member]
            unsafe names.entries[Int(member.name)].lastPlace = base &+ member.nameStart
        }
    }

    /// Marks the members of the record that was taken over last that have escapes.
    @inline(never)
    private mutating func markEscapes() {
        for member in firstMember..<memberCount {
            guard unsafe Int(members[member].raw.behind) > nextEscape else { continue }
            let value = unsafe members[member].value
            if hasEscape(member, from: value.lowerBound, to: value.upperBound) {
                unsafe members[member].raw.has_escapes = 1
            }
        }
    }
}
