import BatchWire
import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypes
import NIOPosix

/// The PUT to a signed URL, answered as S3 does.
struct ObjectRoute: Sendable {
    /// The most bytes of a file (Batch File Constraints, File Size Limit).
    static let limitBytes = 100_000_000

    let key: SigningKey
    let ledger: Ledger
    let store: ObjectStore
    let loader: Loader
    let clock: EmulatorClock
    let faults: FaultPlan
    let logger: Logger

    func respond(_ request: Request, _ context: EmulatorContext) async -> Response {
        do throws(S3Error) {
            let slot = try await slot(request)
            let type = slot.recordType
            if let answer = await faults.strike(
                .put, .before, recordType: type, on: context.channel)
            {
                return answer
            }
            let length = try Self.length(request)
            try await Self.invite(request, context)
            switch try await receive(request, length: length, slot, context) {
            case .stopped(let answer): return answer
            case .whole(let object): try await keep(object, slot)
            }
            return await faults.strike(.put, .after, recordType: type, on: context.channel)
                ?? Response(status: .ok)
        } catch {
            logger.info("PUT refused: \(error.code): \(error.message)")
            return Response(error)
        }
    }

    /// The slot that the request may write to.
    private func slot(_ request: Request) async throws(S3Error) -> Slot {
        guard let signed = SignedRequest(request) else { throw .accessDenied() }
        if let refusal = signed.refusal(key: key, now: clock.now) { throw refusal }
        guard request.method == .put else { throw .methodNotAllowed }
        do throws(EmulatorError) {
            guard let id = Slot.id(inPath: request.uri.path), let slot = try await ledger.slot(id),
                slot.path == request.uri.path
            else { throw EmulatorError.provisioning(words: "no such slot") }
            return slot
        } catch .provisioning {
            throw .accessDenied()
        } catch {
            throw fault(error.words)
        }
    }

    private static func length(_ request: Request) throws(S3Error) -> Int {
        guard let header = request.headers[.contentLength] else {
            guard request.headers[.transferEncoding] == nil else {
                throw .transferEncodingNotImplemented
            }
            throw .missingContentLength
        }
        guard let length = Int(header), length >= 0 else { throw .missingContentLength }
        guard length <= limitBytes else {
            throw .entityTooLarge(proposed: length, limit: limitBytes)
        }
        return length
    }

    /// Asks for the body where the client waits to be asked (RFC 9110 §10.1.1).
    private static func invite(
        _ request: Request, _ context: EmulatorContext
    ) async throws(S3Error) {
        guard request.headers[.expect]?.lowercased() == "100-continue" else { return }
        do {
            try await context.channel.writeAndFlush(
                HTTPResponsePart.head(HTTPResponse(status: .continue)))
        } catch {
            throw .incompleteBody
        }
    }

    private enum Reception {
        case whole(IncomingObject)
        /// An injected fault has ended it.
        case stopped(Response)
    }

    private func receive(
        _ request: Request, length: Int, _ slot: Slot, _ context: EmulatorContext
    ) async throws(S3Error) -> Reception {
        let object: IncomingObject
        var isPastHalf = false
        do {
            object = try store.begin()
            for try await buffer in request.body {
                try object.append(buffer)
                guard object.count <= length else { throw S3Error.incompleteBody }
                guard !isPastHalf, object.count * 2 >= length else { continue }
                isPastHalf = true
                if let answer = await faults.strike(
                    .put, .during, recordType: slot.recordType, on: context.channel)
                {
                    return .stopped(answer)
                }
            }
        } catch let error as SystemError {
            throw fault(error.words)
        } catch {
            throw .incompleteBody
        }
        guard object.count == length else { throw .incompleteBody }
        return .whole(object)
    }

    /// Puts the object where it stays, and records it.
    private func keep(_ object: IncomingObject, _ slot: Slot) async throws(S3Error) {
        let store = store
        let what = "\(slot.dataSource) \(slot.recordType) \(slot.batchDate.text)"
        do {
            let (name, bytes) = try await NIOThreadPool.singleton.runIfActive {
                try store.keep(object)
            }
            let outcome = try await ledger.record(name, bytes, in: slot, now: clock.now)
            switch outcome {
            case .counted(let replaced, let completes):
                logger.info("\(what): \(bytes.count) bytes received")
                if let replaced { store.remove(replaced) }
                if completes { loader.wake() }
            case .tooLate(let isSame):
                store.remove(name)
                logger.notice(
                    "\(what): received again after the load, \(isSame ? "the same bytes" : "other bytes, which change nothing")"
                )
            }
        } catch let error as SystemError {
            throw fault(error.words)
        } catch let error as EmulatorError {
            throw fault(error.words)
        } catch {
            throw fault("\(error)")
        }
    }

    private func fault(_ words: String) -> S3Error {
        logger.error("\(words)")
        return .internalError
    }
}
