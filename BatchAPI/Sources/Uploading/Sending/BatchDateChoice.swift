import BatchLint

/// Under which batchDate a batch is sent.
package enum BatchDateChoice: Hashable, Sendable {
    /// The present second, or that of a batch which was begun and is not complete.
    case now
    case at(Timestamp)

    /// The batchDate that was given; nil for `now`.
    var time: Timestamp? {
        switch self {
        case .now: nil
        case .at(let time): time
        }
    }

    /// `now`, or a batchDate in the API's form; nil for anything else.
    package init?(_ text: String) {
        if text == "now" {
            self = .now
        } else if let time = Timestamp(text) {
            self = .at(time)
        } else {
            return nil
        }
    }
}
