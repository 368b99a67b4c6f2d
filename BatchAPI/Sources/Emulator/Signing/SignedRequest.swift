import BatchWire
import HTTPTypes
import HummingbirdCore

/// A request to S3 with its signature in the query.
struct SignedRequest: Sendable {
    let string: StringToSign
    let accessKeyID: String
    let signature: String

    /// The parts of a query that belong to the resource (S3 REST authentication, version 2).
    private static let subresourceNames: Set<String> = [
        "acl", "cors", "delete", "lifecycle", "location", "logging", "notification", "partNumber",
        "policy", "requestPayment", "response-cache-control", "response-content-disposition",
        "response-content-encoding", "response-content-language", "response-content-type",
        "response-expires", "restore", "tagging", "torrent", "uploadId", "uploads", "versionId",
        "versioning", "versions", "website",
    ]

    /// nil where one of the three parts of a signature is not there exactly once.
    init?(_ request: Request) {
        guard let fields = FormField.decode((request.uri.query ?? "").utf8) else { return nil }
        func only(_ name: String) -> String? {
            let found = fields.filter { $0.name == name }
            return found.count == 1 ? found[0].value : nil
        }
        guard let accessKeyID = only("AWSAccessKeyId"), let expires = only("Expires"),
            let signature = only("Signature")
        else { return nil }
        self.accessKeyID = accessKeyID
        self.signature = signature
        var string = StringToSign(
            method: request.method.rawValue, expires: expires, path: request.uri.path)
        string.contentMD5 = request.headers[.contentMD5] ?? ""
        string.contentType = request.headers[.contentType] ?? ""
        for field in request.headers where field.name.canonicalName.hasPrefix("x-amz-") {
            let value = field.value.trimmingSpaces
            string.amzHeaders[field.name.canonicalName, default: ""] +=
                string.amzHeaders[field.name.canonicalName] == nil ? value : "," + value
        }
        string.subresources = fields.filter { Self.subresourceNames.contains($0.name) }.map {
            $0.value.isEmpty ? $0.name : "\($0.name)=\($0.value)"
        }
        self.string = string
    }

    /// What is wrong with the request at a time, in seconds from 1970-01-01T00:00:00Z; nil for
    /// nothing.
    func refusal(key: SigningKey, now: Int) -> S3Error? {
        guard let expires = Int(string.expires), expires >= 0 else {
            return .accessDenied("Invalid date (should be seconds since epoch): \(string.expires)")
        }
        guard now <= expires else { return .expired(at: expires, now: now) }
        guard accessKeyID == key.accessKeyID else { return .invalidAccessKeyID(accessKeyID) }
        guard key.isSignature(signature, of: string) else {
            return .signatureDoesNotMatch(self)
        }
        return nil
    }
}

extension HTTPField.Name {
    /// RFC 1864.
    fileprivate static var contentMD5: Self { Self("Content-MD5")! }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
