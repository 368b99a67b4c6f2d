import BatchWire

/// The place of one record type's file in one batch: what a signed URL is for.
struct Slot: Hashable, Sendable {
    static let bucket = "zinsights-emulator-fileupload"

    let id: Int64
    let dataSourceID: Int64
    let recordTypeID: Int64
    let recordType: String
    let dataSource: String
    let batchDate: BatchDate

    /// The path of its object, with the bucket in front; laid out as on the page.
    var path: String {
        let time = CivilTime(secondsSinceEpoch: batchDate.secondsSinceEpoch)
        let day = "\(time.year.digits(4))/\(time.month.digits(2))/\(time.day.digits(2))"
        let moment = "\(time.hour.digits(2))\(time.minute.digits(2))\(time.second.digits(2)).000"
        return "/\(Self.bucket)/\(dataSourceID)/\(id)/\(day)/\(moment)/\(recordTypeID).0.txt.gz"
    }

    /// The id of the slot whose path this may be; nil where it is none of ours.
    static func id(inPath path: String) -> Int64? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 9, parts[0].isEmpty, parts[1] == bucket else { return nil }
        return Int64(parts[3])
    }
}
