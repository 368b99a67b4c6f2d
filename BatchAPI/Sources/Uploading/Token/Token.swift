import Foundation

/// The API token. It says nothing of itself where it is printed.
package struct Token: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    private let text: String

    /// Takes a token as it was found: white space at its ends is dropped.
    ///
    /// Throws where nothing is left, or something that cannot stand before the colon of Basic
    /// authentication (RFC 7617 §2).
    package init(found text: String, in place: String) throws(UploadError) {
        let token = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !token.isEmpty else { throw .usage("\(place) has no token") }
        let isSound = token.utf8.allSatisfy {
            (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ":")
        }
        guard isSound, token.utf8.count <= 1_024 else {
            throw .usage("what \(place) has is no token: it has spaces, colons or other characters")
        }
        self.text = token
    }

    /// The value of an `Authorization` header: the token as the user, and an empty password.
    package var authorization: String { "Basic " + Data((text + ":").utf8).base64EncodedString() }

    package var description: String { "(token)" }
    package var debugDescription: String { description }
}
