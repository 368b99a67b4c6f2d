/// A fault that `/control/faults` injects into the requests to come.
struct Fault: Codable, Hashable, Sendable {
    enum Place: String, Codable, Sendable {
        /// `POST /api/files/upload`.
        case url
        /// The PUT to a signed URL.
        case put
    }

    enum Moment: String, Codable, Sendable {
        /// Nothing has been done.
        case before
        /// Half of the file has come; never with `url`.
        case during
        /// All is done but the answer.
        case after
    }

    struct Answer: Codable, Hashable, Sendable {
        /// From 200 to 599.
        var status: Int
        /// The seconds of a `Retry-After` header.
        var retryAfter: Int?
        var body: String?
    }

    var at: Place
    var when: Moment
    /// nil: any.
    var recordType: String?
    /// How many requests it hits.
    var times: Int?
    /// Waits so long, then does the rest.
    var delaySeconds: Double?
    /// Answers so, in place of the true answer.
    var answer: Answer?
    /// Cuts the connection.
    var disconnect: Bool?

    /// Whether its numbers make sense.
    var isSound: Bool {
        (1...1_000_000).contains(times ?? 1) && (0...3600).contains(delaySeconds ?? 0)
            && (200...599).contains(answer?.status ?? 200)
            && (0...86_400).contains(answer?.retryAfter ?? 0)
            && answer?.body?.utf8.count ?? 0 <= 65_536
    }
}
