import BatchWire
import HTTPTypes

/// An error as S3 answers it: a status, and a document in XML.
struct S3Error: Error, Sendable {
    let status: HTTPResponse.Status
    let code: String
    let message: String
    /// More elements of the document, in their order.
    var details: [(name: String, text: String)] = []

    /// The document.
    func document(requestID: String) -> String {
        let elements =
            [("Code", code), ("Message", message)] + details.map { ($0.name, $0.text) }
            + [("RequestId", requestID)]
        let content = elements.map { "<\($0)>\(MarkupText.escape($1))</\($0)>" }.joined()
        return #"<?xml version="1.0" encoding="UTF-8"?>"# + "\n<Error>\(content)</Error>"
    }
}

extension S3Error {
    static func accessDenied(_ message: String = "Access Denied") -> S3Error {
        S3Error(status: .forbidden, code: "AccessDenied", message: message)
    }

    static func expired(at expires: Int, now: Int) -> S3Error {
        S3Error(
            status: .forbidden, code: "AccessDenied", message: "Request has expired",
            details: [
                ("Expires", CivilTime(secondsSinceEpoch: expires).text),
                ("ServerTime", CivilTime(secondsSinceEpoch: now).text),
            ])
    }

    static func invalidAccessKeyID(_ id: String) -> S3Error {
        S3Error(
            status: .forbidden, code: "InvalidAccessKeyId",
            message: "The AWS Access Key Id you provided does not exist in our records.",
            details: [("AWSAccessKeyId", id)])
    }

    static func signatureDoesNotMatch(_ request: SignedRequest) -> S3Error {
        let bytes = request.string.text.utf8.map { $0.hexadecimal() }
        return S3Error(
            status: .forbidden, code: "SignatureDoesNotMatch",
            message: "The request signature we calculated does not match the signature you "
                + "provided. Check your key and signing method.",
            details: [
                ("AWSAccessKeyId", request.accessKeyID),
                ("StringToSign", request.string.text),
                ("SignatureProvided", request.signature),
                ("StringToSignBytes", bytes.joined(separator: " ")),
            ])
    }

    static func entityTooLarge(proposed: Int, limit: Int) -> S3Error {
        S3Error(
            status: .badRequest, code: "EntityTooLarge",
            message: "Your proposed upload exceeds the maximum allowed size",
            details: [("ProposedSize", String(proposed)), ("MaxSizeAllowed", String(limit))])
    }

    static let incompleteBody = S3Error(
        status: .badRequest, code: "IncompleteBody",
        message: "You did not provide the number of bytes specified by the Content-Length HTTP "
            + "header")

    static let missingContentLength = S3Error(
        status: .lengthRequired, code: "MissingContentLength",
        message: "You must provide the Content-Length HTTP header.")

    static let transferEncodingNotImplemented = S3Error(
        status: .notImplemented, code: "NotImplemented",
        message: "A header you provided implies functionality that is not implemented",
        details: [("Header", "Transfer-Encoding")])

    static let methodNotAllowed = S3Error(
        status: .methodNotAllowed, code: "MethodNotAllowed",
        message: "The specified method is not allowed against this resource.")

    static let internalError = S3Error(
        status: .internalServerError, code: "InternalError",
        message: "We encountered an internal error. Please try again.")

    static let slowDown = S3Error(
        status: .serviceUnavailable, code: "SlowDown", message: "Please reduce your request rate.")
}
