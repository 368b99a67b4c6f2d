import BatchWire
import Foundation

/// What a server has answered.
struct ServerAnswer: Sendable {
    private static let limitCharacters = 300

    let status: UInt
    let reason: String
    let retryAfter: String?
    let body: String

    /// How an attempt to get a signed URL has ended with this answer.
    func endOfAsking(for recordType: String) -> AttemptEnd {
        if isTransient || status < 300 { return .transient(words, retryAfter: retryAfterSeconds) }
        return .fatal(
            .refused(
                what: recordType, answer: words,
                explanation: APIExplanation.of(status: status, body: body)))
    }

    /// How an attempt to upload has ended with this answer.
    func endOfUpload(of path: String) -> AttemptEnd {
        let isTimeout = body.contains("<Code>RequestTimeout</Code>")
        if isTransient || isTimeout || status < 300 {
            return .transient(words, retryAfter: retryAfterSeconds)
        }
        if status == 403 { return .refusedURL(words) }
        return .fatal(.refused(what: path, answer: words, explanation: nil))
    }

    private var isTransient: Bool { status == 408 || status == 429 || status >= 500 }

    private var retryAfterSeconds: Double? {
        retryAfter.flatMap { RetryAfter.seconds($0, now: Int(Date().timeIntervalSince1970)) }
    }

    /// The status and the start of the body, in one line. Of S3's documents code and message are
    /// told: what was signed is nobody's business.
    private var words: String {
        let text: String
        if let code = element("Code") {
            text = [code, element("Message")].compactMap(\.self).joined(separator: ": ")
        } else {
            text = body
        }
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let shown = JSONValue.string(String(line.prefix(Self.limitCharacters))).text()
        let head = "HTTP \(status)"
        return line.isEmpty ? head : "\(head): \(shown.dropFirst().dropLast())"
    }

    private func element(_ name: String) -> Substring? {
        guard let start = body.range(of: "<\(name)>"),
            let end = body.range(of: "</\(name)>", range: start.upperBound..<body.endIndex)
        else { return nil }
        return body[start.upperBound..<end.lowerBound]
    }
}
