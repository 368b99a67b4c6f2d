import Diagnostics

/// How stretches of a file of NDJSON are read ahead of the pass over it.
struct NDJSONScout: Sendable {
    /// What is learned of each name is handed over with each stretch: of more names it is too much.
    static let limitNames = 64

    /// What the pass knows of the file.
    let plan: NDJSONPlan
    let settings: CheckSettings
    let names: [[UInt8]]
    let members: MemberPass.Known
    let endings: EndingTally
}
