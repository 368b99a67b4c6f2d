/// What a check saw on a line of a file.
package enum InspectedLine: Sendable {
    /// The record that stands on it, or on this line and others.
    case record(RecordInspection)
    case blank
    /// It is part of what stands before the header.
    case beforeHeader
    /// It is part of a record that is too long to be kept; its number is from 1, the header is 0.
    case longRecord(number: Int)
}
