import Crypto
import Foundation

/// The pair of keys that URLs are signed with.
package struct SigningKey: Sendable {
    package let accessKeyID: String
    private let secret: SymmetricKey

    /// `secret` is the text of the secret key.
    package init(accessKeyID: String, secret: String) {
        self.accessKeyID = accessKeyID
        self.secret = SymmetricKey(data: Data(secret.utf8))
    }

    /// The signature in base64: HMAC-SHA1 over the string to sign.
    package func signature(_ string: StringToSign) -> String {
        Data(HMAC<Insecure.SHA1>.authenticationCode(for: Data(string.text.utf8), using: secret))
            .base64EncodedString()
    }

    /// Whether the base64 text is the signature; takes as long whatever is wrong with it.
    package func isSignature(_ text: String, of string: StringToSign) -> Bool {
        // The last sign before `=` has bits that say nothing: only one spelling is the signature.
        guard let code = Data(base64Encoded: text), code.base64EncodedString() == text else {
            return false
        }
        return HMAC<Insecure.SHA1>.isValidAuthenticationCode(
            code, authenticating: Data(string.text.utf8), using: secret)
    }

    /// The path with the query that lets its bearer PUT there until `expires`, in seconds from
    /// 1970-01-01T00:00:00Z.
    package func signedTarget(path: String, expires: Int) -> String {
        let signature = signature(
            StringToSign(method: "PUT", expires: String(expires), path: path))
        let encoded = signature.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "\(path)?AWSAccessKeyId=\(accessKeyID)&Expires=\(expires)&Signature=\(encoded)"
    }
}
