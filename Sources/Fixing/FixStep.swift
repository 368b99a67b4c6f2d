import Diagnostics

/// What is done to a file in one round.
enum FixStep {
    /// All of it is written again in UTF-8; the group is mended by that.
    case decode(encoding: [UInt8], FindingGroup.Key)
    /// Findings are mended one by one, and line ends.
    case edit(FixPlan)
    /// The separators become commas; the group is mended by that.
    case separate(FindingGroup.Key)
    /// Each record gets a line of its own; the groups are mended by that.
    case writeRecords([FindingGroup.Key])

    var isDecoding: Bool {
        switch self {
        case .decode: true
        case .edit, .separate, .writeRecords: false
        }
    }
}
