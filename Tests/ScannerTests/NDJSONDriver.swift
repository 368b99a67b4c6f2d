import Bytes

@testable import Scanner

/// Scans an input in pieces, as a check does.
enum NDJSONDriver {
    /// Adds `chunkBytes` at a time to what was not taken in. From `longBytes` on a piece is taken in
    /// whatever it holds.
    static func scan(
        _ input: [UInt8], kernel: ScanKernel, chunkBytes: Int, longBytes: Int = 1 << 20,
        limits: JSONLimits = JSONLimits()
    ) -> ScannedNDJSON {
        var scanner = NDJSONScanner(start: 0, limits: limits, kernel: kernel)
        var result = ScannedNDJSON()
        var open = ScannedObject(range: 0..<0, traits: [], nameCount: 0, members: [])
        var start = 0
        var end = 0
        while true {
            end = min(input.count, end + chunkBytes)
            let isFinal = end == input.count
            while true {
                let piece = Array(input[start..<end])
                let used = scanner.scan(
                    piece.span, at: start, isFinal: isFinal, isLong: piece.count >= longBytes)
                take(scanner, base: start, input, &open, &result)
                start += used
                if used == 0 || start == end && !isFinal { break }
            }
            if isFinal { break }
        }
        result.withheld = scanner.withheld
        result.lineEnds = [
            scanner.endings.lineFeeds, scanner.endings.carriageReturnLineFeeds,
            scanner.endings.carriageReturns,
        ]
        result.firstLineFeed = scanner.firstLineFeed
        result.firstPair = scanner.firstPair
        return result
    }

    private static func take(
        _ scanner: borrowing NDJSONScanner, base: Int, _ input: [UInt8],
        _ open: inout ScannedObject,
        _ result: inout ScannedNDJSON
    ) {
        var member = 0
        func add(upTo end: Int) {
            while member < end {
                let found = scanner.batch.members[member]
                let name = Int(found.name)
                open.members.append(
                    ScannedObject.Member(
                        name: name == 0 ? nil : scanner.names.name(name), kind: found.kind,
                        nameStart: base + found.nameStart,
                        value: (base + found.value.lowerBound)..<(base + found.value.upperBound),
                        // Of a string that is not whole nobody asks.
                        hasEscapes: found.hasEscapes && found.value.count > 1))
                member += 1
            }
        }
        for index in 0..<scanner.batch.recordCount {
            let record = scanner.batch.records[index]
            add(upTo: record.memberEnd)
            open.range = (base + record.start)..<(base + record.end)
            open.traits = record.traits
            open.nameCount = record.nameCount
            result.objects.append(open)
            open.members = []
        }
        add(upTo: scanner.batch.memberCount)
        result.faults += scanner.batch.faults
        for name in scanner.batch.newNames {
            result.names.append(
                ScannedNDJSON.Name(
                    text: scanner.names.name(name.number), range: name.range, record: name.record))
        }
    }
}
