import Diagnostics

/// What a contract has to say of a record of which it is not known yet whether it counts.
struct HeldContract {
    /// The parts of a key of the record.
    struct Key {
        /// In `ContractPass.keys`.
        let index: Int
        var parts: [[UInt8]] = []
        /// A part of it is empty, or not known.
        var isEmpty = false
        /// Where it stands, as a finding.
        var place: Occurrence?
    }

    /// From 1.
    let number: Int
    var keys: [Key] = []
    var findings: [Occurrence] = []
}
