import Bytes

/// A time of day and its zone, read from any of the ways that people write them.
struct ClockReading {
    /// `HH:mm` with the seconds and the fraction that were there.
    var clock: [UInt8] = []
    /// `Z`, `+HH:mm` or `-HH:mm`; empty where there was none.
    var zone: [UInt8] = []
    var hasSpaceBeforeZone = false

    var isMidnight: Bool {
        clock.allSatisfy { !isDigit($0) || $0 == UInt8(ascii: "0") }
    }

    /// Takes a time of day; nil where none starts, and where its zone is a name that several
    /// places have.
    @_lifetime(cursor: copy cursor)
    static func take(_ cursor: inout FieldCursor) -> ClockReading? {
        var reading = ClockReading()
        guard reading.takeClock(&cursor) else { return nil }
        let spaces = cursor.takeSpaces()
        if cursor.isAtEnd { return spaces == 0 ? reading : nil }
        reading.hasSpaceBeforeZone = spaces > 0
        return reading.takeZone(&cursor) ? reading : nil
    }

    @_lifetime(cursor: copy cursor)
    private mutating func takeClock(_ cursor: inout FieldCursor) -> Bool {
        let first = cursor.takeDigits()
        var parts: [Int]
        switch first.count {
        case 1, 2: parts = [first.value]
        case 4: parts = [first.value / 100, first.value % 100]
        case 6: parts = [first.value / 10000, first.value / 100 % 100, first.value % 100]
        default: return false
        }
        let mark = cursor.next
        let canHaveMore =
            parts.count == 1 && (mark == UInt8(ascii: ":") || mark == UInt8(ascii: "."))
        while canHaveMore, parts.count < 3, cursor.take(mark) {
            let run = cursor.takeDigits()
            guard run.count == 2 else { return false }
            parts.append(run.value)
        }
        let fraction = parts.count == 3 ? takeFraction(&cursor) : 0..<0
        guard let hour = takeMeridiem(&cursor, hour: parts[0]) else { return false }
        parts[0] = hour
        if parts.count == 1 { parts.append(0) }
        for (index, part) in parts.enumerated() {
            if index > 0 { clock.append(UInt8(ascii: ":")) }
            clock += twoDigits(part)
        }
        for index in fraction { clock.append(cursor.field[index]) }
        return true
    }

    /// Takes a fraction of a second with its mark, and tells where it stands.
    @_lifetime(cursor: copy cursor)
    private func takeFraction(_ cursor: inout FieldCursor) -> Range<Int> {
        let start = cursor.index
        guard cursor.next == UInt8(ascii: ".") || cursor.next == UInt8(ascii: ","),
            isDigit(cursor.peek(1))
        else { return start..<start }
        cursor.index += 1
        _ = cursor.takeDigits()
        return start..<cursor.index
    }

    /// Takes `AM`, `p.m.` and the like where they stand, and gives the hour of 24; nil where the
    /// hour is none of twelve.
    @_lifetime(cursor: copy cursor)
    private func takeMeridiem(_ cursor: inout FieldCursor, hour: Int) -> Int? {
        let start = cursor.index
        _ = cursor.takeSpaces()
        let letter = cursor.next | 0x20
        guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else {
            cursor.index = start
            return hour
        }
        cursor.index += 1
        _ = cursor.take(UInt8(ascii: "."))
        guard cursor.take(UInt8(ascii: "M"), or: UInt8(ascii: "m")) else {
            cursor.index = start
            return hour
        }
        _ = cursor.take(UInt8(ascii: "."))
        guard (1...12).contains(hour) else { return nil }
        return hour % 12 + (letter == UInt8(ascii: "p") ? 12 : 0)
    }

    @_lifetime(cursor: copy cursor)
    private mutating func takeZone(_ cursor: inout FieldCursor) -> Bool {
        let word = cursor.field.extracting(cursor.takeLetters())
        let isUniversal =
            word.equalsIgnoringASCIICase("z") || word.equals("UTC") || word.equals("GMT")
        guard word.isEmpty || isUniversal else { return false }
        if word.isEmpty || !cursor.isAtEnd {
            guard takeOffset(&cursor) else { return false }
        } else {
            zone = [UInt8(ascii: "Z")]
        }
        return true
    }

    @_lifetime(cursor: copy cursor)
    private mutating func takeOffset(_ cursor: inout FieldCursor) -> Bool {
        let sign = cursor.next
        guard cursor.take(UInt8(ascii: "+"), or: UInt8(ascii: "-")) else { return false }
        let first = cursor.takeDigits()
        var hours = first.value
        var minutes = 0
        switch first.count {
        case 4:
            hours = first.value / 100
            minutes = first.value % 100
        case 1, 2:
            if cursor.take(UInt8(ascii: ":")) {
                let run = cursor.takeDigits()
                guard run.count == 2 else { return false }
                minutes = run.value
            }
        default: return false
        }
        zone = [sign] + twoDigits(hours) + [UInt8(ascii: ":")] + twoDigits(minutes)
        return true
    }

    private func twoDigits(_ number: Int) -> [UInt8] {
        [UInt8(ascii: "0") + UInt8(number / 10 % 10), UInt8(ascii: "0") + UInt8(number % 10)]
    }
}
