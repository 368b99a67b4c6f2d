import Bytes
import Diagnostics
import Rules
import Scanner

/// What changes whatever is found in a record.
extension NDJSONPass {
    /// Notes it for the piece at an absolute range.
    mutating func noteRewrites(
        _ fixes: FixListing, _ piece: Range<Int>, _ view: borrowing InputView
    ) {
        if fixes.rewritesLineEnds { noteLineEnds(piece, view) }
        if !fixes.renames.isEmpty { noteRenames(fixes, piece, view) }
        if let rewrite = fixes.records { noteRecordRewrites(rewrite, piece, view) }
    }

    /// Notes where records begin: with what stands before them on their line.
    mutating func noteRecords(_ piece: Range<Int>, _ view: borrowing InputView) {
        for index in 0..<scanner.batch.recordCount {
            var start = piece.lowerBound + scanner.batch.records[index].start
            while let byte = view.byte(at: start - 1), byte == 0x20 || byte == 0x09 { start -= 1 }
            collector.noteRecord(at: start)
        }
        if !collector.names.isEmpty { noteNames(piece, view) }
    }

    /// Notes each place of the names that are asked for.
    private mutating func noteNames(_ piece: Range<Int>, _ view: borrowing InputView) {
        var record = 0
        for index in 0..<scanner.batch.memberCount {
            while record < scanner.batch.recordCount,
                scanner.batch.records[record].memberEnd <= index
            {
                record += 1
            }
            let member = NDJSONMember(scanner.batch.members[index], base: piece.lowerBound)
            guard let first = collector.names[member.name],
                let name = nameText(of: member, view), name.lowerBound > first.range.lowerBound
            else { continue }
            collector.keep(
                collector.occurrence(
                    first.rule, at: name, record: endedRecords + record + 1, field: member.name,
                    first.detail, in: view))
        }
    }

    /// Notes the line ends of a piece that are not LF. No string holds a LF, so that each CR before
    /// one is a part of a line end.
    private mutating func noteLineEnds(_ piece: Range<Int>, _ view: borrowing InputView) {
        let bytes = view.slice(piece)
        var bare = scanner.batch.faults.compactMap {
            $0.kind == .bareReturn ? $0.range.lowerBound : nil
        }[...]
        var next = 0
        while let place = bytes.firstIndex(of: CSVSyntax.carriageReturn, from: next) {
            next = place + 1
            let offset = piece.lowerBound + place
            if view.byte(at: offset + 1) == CSVSyntax.lineFeed {
                collector.lineEnds.append(FoundLineEnd(offset: offset, isPair: true))
            } else if bare.first == offset {
                bare.removeFirst()
                collector.lineEnds.append(FoundLineEnd(offset: offset, isPair: false))
            }
        }
    }

    /// Notes the names of members that are to be others, wherever they stand.
    private mutating func noteRenames(
        _ fixes: FixListing, _ piece: Range<Int>, _ view: borrowing InputView
    ) {
        for index in 0..<scanner.batch.memberCount {
            let member = NDJSONMember(scanner.batch.members[index], base: piece.lowerBound)
            guard let name = nameText(of: member, view) else { continue }
            let rename =
                member.name > 0
                ? fixes.renames[member.name]
                : fixes.renames.values.first { view.slice(name).equals($0.name.span) }
            guard let rename, view.slice(name).equals(rename.name.span) else { continue }
            collector.valueEdits.append(
                rename.rule, field: member.name, name, rename.text, counts: false)
        }
    }

    /// The absolute range of a member's name without its quotes; nil where it has none of the right
    /// ones, or is out of reach.
    private func nameText(of member: NDJSONMember, _ view: borrowing InputView) -> Range<Int>? {
        var end = member.value.lowerBound
        while let byte = view.byte(at: end - 1),
            isASCIIWhitespace(byte) || byte == UInt8(ascii: ":")
        {
            end -= 1
        }
        let start = member.nameStart + 1
        guard end > start, view.byte(at: start - 1) == UInt8(ascii: "\""),
            view.byte(at: end - 1) == UInt8(ascii: "\"")
        else { return nil }
        return start..<(end - 1)
    }
}

// MARK: - One record a line

extension NDJSONPass {
    /// Notes what it takes to write the records of a piece on lines of their own.
    private mutating func noteRecordRewrites(
        _ rewrite: FixListing.Records, _ piece: Range<Int>, _ view: borrowing InputView
    ) {
        for fault in scanner.batch.faults {
            switch fault.kind {
            case .wrongQuote, .comment, .strayControl: rewriting.uncleanRecord = fault.record
            default: continue
            }
        }
        for index in 0..<scanner.batch.recordCount {
            let record = scanner.batch.records[index]
            let range = (piece.lowerBound + record.start)..<(piece.lowerBound + record.end)
            if rewrite.isArray { noteGap(before: range.lowerBound, rewrite, view) }
            rewriting.count += 1
            rewriting.end = range.upperBound
            let isClean = rewriting.uncleanRecord != endedRecords + index + 1
            noteRecord(
                range, canBeWritten: isClean && record.traits.isSuperset(of: [.object, .whole]),
                rewrite, view)
        }
    }

    /// Notes a record that spans lines without the white space in it.
    private mutating func noteRecord(
        _ range: Range<Int>, canBeWritten: Bool, _ rewrite: FixListing.Records,
        _ view: borrowing InputView
    ) {
        guard range.lowerBound >= view.startOffset else {
            if rewrite.isArray { collector.isBlocked = true }
            return
        }
        let bytes = view.slice(range)
        guard bytes.firstIndex(of: 0x0A) != nil || bytes.firstIndex(of: 0x0D) != nil else { return }
        guard canBeWritten else {
            // Out of the array its lines would be read otherwise.
            if rewrite.isArray { collector.isBlocked = true }
            return
        }
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        RecordRewriting.append(bytes, to: &text)
        collector.valueEdits.append(MultiLineRecord.rule.id, field: 0, range, text)
    }

    /// Notes a line end in place of the comma before a record, and nothing in place of the bracket
    /// before the first one.
    private mutating func noteGap(
        before start: Int, _ rewrite: FixListing.Records, _ view: borrowing InputView
    ) {
        let gap = rewriting.end..<max(rewriting.end, start)
        let isFirst = rewriting.count == 0
        let mark = isFirst ? UInt8(ascii: "[") : UInt8(ascii: ",")
        guard gap.lowerBound >= view.startOffset, RecordRewriting.isOne(mark, view.slice(gap))
        else {
            collector.isBlocked = true
            return
        }
        collector.valueEdits.append(
            TopLevelArray.rule.id, field: 0, gap, isFirst ? [] : rewrite.lineEnd, counts: false)
    }

    /// Notes what stands in place of the bracket that ends the array.
    mutating func endRewriting(
        _ rewrite: FixListing.Records, _ view: borrowing InputView
    ) {
        guard rewrite.isArray else { return }
        let gap = rewriting.end..<view.endOffset
        guard gap.lowerBound >= view.startOffset, rewriting.count > 0,
            RecordRewriting.isOne(UInt8(ascii: "]"), view.slice(gap))
        else {
            collector.isBlocked = true
            return
        }
        collector.valueEdits.append(
            TopLevelArray.rule.id, field: 0, gap, rewrite.lineEnd, counts: false)
    }
}
