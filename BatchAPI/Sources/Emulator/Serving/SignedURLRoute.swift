import BatchWire
import HTTPTypes
import HummingbirdCore
import Logging

/// `POST /api/files/upload`: gives the URL to upload one record type's file to.
struct SignedURLRoute: Sendable {
    /// How long a signed URL holds.
    static let lifetimeSeconds = 3600

    let token: BasicToken
    let key: SigningKey
    let ledger: Ledger
    let clock: EmulatorClock
    let faults: FaultPlan
    let logger: Logger
    /// The address to be told where a request does not name it.
    let address: String

    func respond(_ request: Request, _ context: EmulatorContext) async -> Response {
        let form = await request.form()
        let recordType = form?.first { $0.name == "recordType" }?.value
        if let answer = await faults.strike(
            .url, .before, recordType: recordType, on: context.channel)
        {
            return answer
        }
        let response: Response
        do throws(APIRefusal) {
            try authenticate(request)
            guard let form else { return .plain(.contentTooLarge, "The request is too large.") }
            response = await answer(try UploadRequest(form: form), request)
        } catch {
            response = refuse(error, form)
        }
        return await faults.strike(.url, .after, recordType: recordType, on: context.channel)
            ?? response
    }

    private func authenticate(_ request: Request) throws(APIRefusal) {
        switch token.verdict(request.headers[.authorization]) {
        case .accepted: return
        case .absent: throw .notAuthenticated
        case .wrong: throw .invalidToken
        }
    }

    private func answer(_ asked: UploadRequest, _ request: Request) async -> Response {
        let now = clock.now
        let answer: SlotAnswer
        do throws(EmulatorError) {
            answer = try await ledger.slot(
                dataSource: asked.dataSource, recordType: asked.recordType,
                batchDate: asked.batchDate, now: now)
        } catch {
            logger.error("\(error.words)")
            return .plain(.internalServerError, "The ledger cannot be written.")
        }
        switch answer {
        case .slot(let slot): return give(slot, asked, request, now)
        case .unknownDataSource: return refuse(.invalidDataSource, nil, asked.dataSource)
        case .unknownRecordType: return refuse(.invalidRecordType, nil, asked.recordType)
        case .tooMany: return .plain(.serviceUnavailable, "Too many signed URLs are open.")
        }
    }

    private func give(
        _ slot: Slot, _ asked: UploadRequest, _ request: Request, _ now: Int
    ) -> Response {
        let what = "\(slot.dataSource) \(slot.recordType) \(slot.batchDate.text)"
        if asked.hadBareSign {
            logger.notice(
                "\(what): the `+` of the batchDate came without percent-encoding; taken as `+`")
        }
        logger.info("\(what): signed URL given")
        let target = key.signedTarget(path: slot.path, expires: now + Self.lifetimeSeconds)
        let answer = JSONValue.object([
            ("signedUrl", .string("http://\(host(request))\(target)")),
            ("dataSource", .string(slot.dataSource)),
            ("recordType", .string(slot.recordType)),
            ("batchDate", .string(slot.batchDate.text)),
        ])
        return .json(.ok, answer.text(escapesSlashes: true))
    }

    private func refuse(
        _ refusal: APIRefusal, _ form: [FormField]?, _ name: String? = nil
    ) -> Response {
        let what = name.map { ": " + JSONText.quoted(String($0.prefix(100))) } ?? ""
        logger.info("no signed URL: \(refusal.words)\(what)")
        var response = Response.plain(refusal.status, refusal.words)
        if refusal.status == .unauthorized {
            response.headers[.wwwAuthenticate] = #"Basic realm="Insights""#
        }
        return response
    }

    /// The host and port that the client has reached the emulator by.
    private func host(_ request: Request) -> String {
        guard let host = request.head.authority, (1...255).contains(host.utf8.count),
            host.utf8.allSatisfy(Self.isOfHost)
        else { return address }
        return host
    }

    private static func isOfHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
            UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
