import AsyncHTTPClient
import BatchWire
import Foundation
import NIOCore
import NIOHTTP1

/// Speaks to the Batch API, one request at a time, and to the store behind its signed URLs.
package final class APIClient: Sendable {
    /// The most bytes of an answer that are read.
    private static let limitAnswerBytes = 65_536

    private let endpoint: Endpoint
    private let token: Token
    private let http: HTTPClient

    package init(_ endpoint: Endpoint, _ token: Token) {
        self.endpoint = endpoint
        self.token = token
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: .seconds(10), read: .seconds(120), write: .seconds(60)))
        configuration.httpVersion = .http1Only
        // What is tried again, and when, is decided in one place.
        configuration.connectionPool.retryConnectionEstablishment = false
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Ends all connections.
    package func close() async { try? await http.shutdown() }

    /// Asks for the URL to upload a record type's file to.
    func signedURL(
        dataSource: String, recordType: String, batchDate: String
    ) async throws(AttemptEnd) -> SignedURL {
        var request = HTTPClientRequest(url: endpoint.text)
        request.method = .POST
        request.headers.add(name: "Authorization", value: token.authorization)
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        request.headers.add(name: "User-Agent", value: Self.userAgent)
        let form = FormField.encode([
            FormField("dataSource", dataSource), FormField("recordType", recordType),
            FormField("batchDate", batchDate),
        ])
        request.body = .bytes(ByteBuffer(string: form))
        let askedAt = ContinuousClock.now
        let answer = try await send(request)
        guard answer.status == 200 else { throw answer.endOfAsking(for: recordType) }
        guard let fields = URLAnswer(answer.body), endpoint.allows(fields.signedUrl),
            fields.isFor(dataSource: dataSource, recordType: recordType, batchDate: batchDate)
        else { throw .transient("the answer has no signed URL for this upload") }
        return SignedURL(fields.signedUrl, givenAt: askedAt)
    }

    /// Uploads a file to its URL.
    func put(_ body: FileBody, to url: SignedURL) async throws(AttemptEnd) {
        var request = HTTPClientRequest(url: url.text)
        request.method = .PUT
        request.headers.add(name: "User-Agent", value: Self.userAgent)
        // A known length is sent as Content-Length. No Content-Type: it would be part of what is
        // signed.
        request.body = .stream(body, length: .known(Int64(body.file.stamp.size)))
        let answer = try await send(request)
        guard answer.status == 200 else { throw answer.endOfUpload(of: body.file.path) }
        guard body.isHandedOn else { throw .transient("the answer came before the file was sent") }
    }

    private static let userAgent = "batchlint-upload"

    private func send(_ request: HTTPClientRequest) async throws(AttemptEnd) -> ServerAnswer {
        do {
            let response = try await http.execute(request, timeout: .hours(1))
            let body = try await response.body.collect(upTo: Self.limitAnswerBytes)
            return ServerAnswer(
                status: response.status.code, reason: response.status.reasonPhrase,
                retryAfter: response.headers.first(name: "Retry-After"),
                body: String(buffer: body))
        } catch let error as UploadError {
            throw .fatal(error)
        } catch {
            throw .transient(ConnectionWords.of(error))
        }
    }
}
