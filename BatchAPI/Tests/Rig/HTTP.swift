import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// An answer of a server.
package struct HTTPAnswer: Sendable {
    package let status: Int
    /// The names in lower case.
    package let headers: [String: String]
    package let body: String

    /// Sends a request and reads the whole answer.
    package static func of(
        _ method: String, _ url: String, headers: [String: String] = [:], body: String? = nil
    ) async throws -> HTTPAnswer {
        var request = HTTPClientRequest(url: url)
        request.method = .init(rawValue: method)
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if let body { request.body = .bytes(ByteBuffer(string: body)) }
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
        let content = try await response.body.collect(upTo: 1 << 24)
        return HTTPAnswer(
            status: Int(response.status.code),
            headers: Dictionary(
                response.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { $1 }),
            body: String(buffer: content))
    }
}
