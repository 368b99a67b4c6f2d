/// How an attempt ended that did not succeed.
enum AttemptEnd: Error, Sendable {
    /// Another attempt may do better. `retryAfter` is in seconds.
    case transient(String, retryAfter: Double? = nil)
    /// The signed URL was refused: a new one may do better.
    case refusedURL(String)
    /// No attempt will do better.
    case fatal(UploadError)
}
