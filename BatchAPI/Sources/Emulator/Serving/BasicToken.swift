import Crypto
import Foundation

/// The API token, which a request has as the user of Basic authentication (RFC 7617).
struct BasicToken: Sendable {
    /// The most characters of a header that are looked at.
    private static let limitCharacters = 4_096

    /// What an `Authorization` header comes to.
    enum Verdict: Hashable, Sendable {
        case accepted
        /// There is no header, or it is not of Basic authentication.
        case absent
        /// It has another token.
        case wrong
    }

    private let digest: SHA256Digest

    init(_ token: String) { digest = SHA256.hash(data: Data(token.utf8)) }

    /// Compares digests, so that the time tells nothing of the token.
    func verdict(_ header: String?) -> Verdict {
        guard let header, header.utf8.count <= Self.limitCharacters else { return .absent }
        let parts = header.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "basic",
            let credentials = Data(base64Encoded: String(parts[1])),
            let colon = credentials.firstIndex(of: UInt8(ascii: ":"))
        else { return .absent }
        return SHA256.hash(data: credentials[..<colon]) == digest ? .accepted : .wrong
    }
}
