import Bytes

/// Writes dates and timestamps as ISO-8601 has them.
enum DateMender {
    /// `YYYY-MM-DD`; nil where the day is not certain, and where a time of day would be lost.
    static func date(_ value: Span<UInt8>, order: ColumnDateOrder) -> [UInt8]? {
        var cursor = FieldCursor(value)
        guard let day = DateReading.take(&cursor, order: order) else { return nil }
        if cursor.isAtEnd { return day.isoBytes }
        guard let time = takeTime(&cursor), cursor.isAtEnd, time.isMidnight, time.zone.isEmpty
        else { return nil }
        return day.isoBytes
    }

    /// The timestamp with the zone and the seconds that it has; nil where its day or its zone is
    /// not certain.
    static func timestamp(_ value: Span<UInt8>, order: ColumnDateOrder) -> [UInt8]? {
        var cursor = FieldCursor(value)
        guard let day = DateReading.take(&cursor, order: order) else { return nil }
        let isT = cursor.next | 0x20 == UInt8(ascii: "t")
        guard let time = takeTime(&cursor), cursor.isAtEnd else { return nil }
        var bytes = day.isoBytes
        bytes.append(isT ? UInt8(ascii: "T") : UInt8(ascii: " "))
        bytes += time.clock
        if !time.zone.isEmpty, time.hasSpaceBeforeZone { bytes.append(UInt8(ascii: " ")) }
        bytes += time.zone
        let shape = DateAndTime.look(bytes.span)?.shape
        return shape == .timestamp || shape == .timestampIncomplete ? bytes : nil
    }

    /// Takes what stands between a date and a time of day, and the time.
    @_lifetime(cursor: copy cursor)
    private static func takeTime(_ cursor: inout FieldCursor) -> ClockReading? {
        _ = cursor.take(UInt8(ascii: ","))
        if !cursor.take(UInt8(ascii: "T"), or: UInt8(ascii: "t")), cursor.takeSpaces() == 0 {
            // The log of a web server has `14/Mar/2024:10:15:00`, DB2 has `2024-03-14-10.15.00`.
            guard cursor.take(UInt8(ascii: ":"), or: UInt8(ascii: "-")) else { return nil }
        }
        return ClockReading.take(&cursor)
    }
}
