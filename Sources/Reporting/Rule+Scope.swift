import Diagnostics

extension Rule {
    /// Rules of these scopes and codes look at a file of one format alone.
    private static let ofCSV: Set<RuleID> = ["H301", "H309", "H310"]
    private static let ofLineEnds: Set<RuleID> = ["C408", "C409", "C410"]
    /// Rules on the batch as a whole: its findings are in the settings.
    private static let ofBatch: Set<RuleID> = ["B801", "B803", "B804", "B805"]
    /// Where one of these reports, no other rule has looked.
    private static let ending: Set<RuleID> = ["F102", "F104", "F105", "F106", "E202"]

    /// Whether the rule has looked at a file.
    func applies(to file: FileFacts) -> Bool {
        let format = file.format
        guard file.isExtract else { return Self.ofBatch.contains(id) }
        return switch id.scope {
        case UInt8(ascii: "F"), UInt8(ascii: "E"): true
        case UInt8(ascii: "V"): format == .csv || !file.columns.isEmpty
        case UInt8(ascii: "H"): format == .csv || !Self.ofCSV.contains(id)
        case UInt8(ascii: "C"): format == .csv || Self.ofLineEnds.contains(id)
        case UInt8(ascii: "J"): format == .ndjson
        case UInt8(ascii: "K"): file.contract != nil
        case UInt8(ascii: "B"): file.batch != nil && !Self.ofBatch.contains(id)
        default: false
        }
    }

    /// Whether a finding of the rule means that the rest of the file was not looked at.
    var endsCheck: Bool { Self.ending.contains(id) }
}
