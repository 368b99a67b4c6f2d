import HTTPTypes
import Hummingbird
import Logging

/// Hands each request to the route that answers it.
struct EmulatorResponder: HTTPResponder {
    let urls: SignedURLRoute
    let objects: ObjectRoute
    let control: ControlRoute
    let page: PageRoute
    let logger: Logger
    /// Others than this machine reach us: then the page and the control need the token too.
    let guardsAll: Bool

    func respond(to request: Request, context: EmulatorContext) async throws -> Response {
        let path = request.uri.path
        if path.hasPrefix("/\(Slot.bucket)/") { return await objects.respond(request, context) }
        if path == "/api/files/upload" {
            guard request.method == .post else {
                return .plain(.methodNotAllowed, "Use POST.\n")
            }
            return await urls.respond(request, context)
        }
        if let refusal = refusal(request) { return refusal }
        do throws(EmulatorError) {
            if path == "/", request.method == .get { return try await page.respond() }
            if path.hasPrefix("/control/") { return try await control.respond(request) }
        } catch {
            logger.error("\(error.words)")
            return .plain(.internalServerError, "The state cannot be read.\n")
        }
        return .plain(.notFound, "There is nothing here.\n")
    }

    /// Keeps strangers from the page and the control: those from elsewhere by the token, and web
    /// pages that have given our address a name of theirs by the name.
    private func refusal(_ request: Request) -> Response? {
        if guardsAll {
            guard urls.token.verdict(request.headers[.authorization]) != .accepted else {
                return nil
            }
            var response = Response.plain(.unauthorized, "The token is needed.\n")
            response.headers[.wwwAuthenticate] = #"Basic realm="batchlint-emulator""#
            return response
        }
        guard let host = request.head.authority.map(Self.hostName), Self.loopback.contains(host)
        else { return .plain(.misdirectedRequest, "Use the address 127.0.0.1.\n") }
        return nil
    }

    private static let loopback: Set<String> = ["127.0.0.1", "localhost", "[::1]"]

    private static func hostName(_ authority: String) -> String {
        guard let colon = authority.lastIndex(of: ":"), !authority.hasSuffix("]") else {
            return authority
        }
        return String(authority[..<colon])
    }
}
