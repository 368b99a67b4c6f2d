import HTTPTypes

/// Why the API gives no signed URL, in the words of the page's table of exceptions.
enum APIRefusal: Error, Hashable, Sendable {
    case notAuthenticated
    case invalidToken
    /// The request has no form at all.
    case noMessage
    case invalidDataSource
    case invalidRecordType
    case invalidTimestamp

    var status: HTTPResponse.Status {
        switch self {
        case .notAuthenticated, .invalidToken: .unauthorized
        case .noMessage, .invalidDataSource, .invalidRecordType, .invalidTimestamp: .badRequest
        }
    }

    /// The body of the answer.
    var words: String {
        switch self {
        case .notAuthenticated: "Please authenticate to access this resource."
        case .invalidToken: "invalid token: Please authenticate to access this resource."
        case .noMessage: "ArgumentNullException: Message is null."
        case .invalidDataSource: "Invalid query parameter dataSource"
        case .invalidRecordType: "Invalid query parameter recordType"
        case .invalidTimestamp:
            "Invalid ISO timestamp (valid format is yyyy-MM-ddTHH:mm:ssTZ, "
                + "where TZ is Z or +HH:mm or -HH:mm)"
        }
    }
}
