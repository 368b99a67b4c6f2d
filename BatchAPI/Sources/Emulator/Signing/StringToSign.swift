/// What is signed of a request to S3 in its query form, version 2.
package struct StringToSign: Hashable, Sendable {
    package var method: String
    /// Empty where the request has none; so is `contentType`.
    package var contentMD5 = ""
    package var contentType = ""
    /// Seconds from 1970-01-01T00:00:00Z, as the query has them.
    package var expires: String
    /// The `x-amz-` headers: names in lower case, each once, in any order.
    package var amzHeaders: [String: String] = [:]
    /// The percent-encoded path, which starts with the bucket's name.
    package var path: String
    /// The parts of the query that name a sub-resource, such as `acl` or `versionId=3`.
    package var subresources: [String] = []

    package init(method: String, expires: String, path: String) {
        self.method = method
        self.expires = expires
        self.path = path
    }

    package var text: String {
        let headers = amzHeaders.sorted { $0.key < $1.key }.map { "\($0):\($1)\n" }.joined()
        let query = subresources.isEmpty ? "" : "?" + subresources.sorted().joined(separator: "&")
        return "\(method)\n\(contentMD5)\n\(contentType)\n\(expires)\n\(headers)\(path)\(query)"
    }
}
