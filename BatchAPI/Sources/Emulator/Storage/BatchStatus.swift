/// How far a batch has come.
enum BatchStatus: String, Sendable {
    /// Record types are missing.
    case waiting
    /// All record types are there.
    case complete
    /// The load has begun: what is uploaded from then on changes nothing.
    case loading
    case loaded
    case failed

    /// The word of `GET /control/state`: what is not settled yet is waiting.
    var word: String {
        switch self {
        case .waiting, .complete, .loading: "waiting"
        case .loaded: "loaded"
        case .failed: "failed"
        }
    }
}
