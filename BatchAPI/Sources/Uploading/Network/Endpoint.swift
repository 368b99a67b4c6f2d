import Foundation

/// Where signed URLs are asked for.
package struct Endpoint: Hashable, Sendable {
    /// The Batch API's own address.
    package static let production = "https://nw1.files.insights.zuora.com/api/files/upload"

    package let text: String
    private let isLoopback: Bool

    /// Throws where it is no URL, or one that would send the token in the clear to another machine.
    package init(_ text: String) throws(UploadError) {
        guard let url = URLComponents(string: text), let scheme = url.scheme?.lowercased(),
            let host = url.host, !host.isEmpty, url.user == nil, url.password == nil,
            url.fragment == nil, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { throw .usage("\(text): is no URL of an endpoint") }
        isLoopback = Self.isLoopback(host)
        guard scheme == "https" || scheme == "http" && isLoopback else {
            throw .usage(
                "\(text): only https keeps the token secret; http goes to this machine alone")
        }
        self.text = text
    }

    /// Whether a signed URL may be used: https, or http on this machine where the endpoint is on it.
    package func allows(_ signedURL: String) -> Bool {
        guard let url = URLComponents(string: signedURL), let host = url.host, !host.isEmpty else {
            return false
        }
        switch url.scheme?.lowercased() {
        case "https": return true
        case "http": return isLoopback && Self.isLoopback(host)
        default: return false
        }
    }

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
