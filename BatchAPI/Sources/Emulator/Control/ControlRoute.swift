import BatchWire
import Foundation
import HTTPTypes
import HummingbirdCore
import NIOCore

/// `/control/…`: the state, the clock and the faults, for tests.
struct ControlRoute: Sendable {
    let ledger: Ledger
    let clock: EmulatorClock
    let faults: FaultPlan
    let loader: Loader

    func respond(_ request: Request) async throws(EmulatorError) -> Response {
        switch (request.method, request.uri.path) {
        case (.get, "/control/state"):
            return .json(.ok, try await ledger.overview(now: clock.now).json.text() + "\n")
        case (.get, "/control/clock"): return clockAnswer
        case (.put, "/control/clock"), (.post, "/control/clock"): return await setClock(request)
        case (.get, "/control/faults"): return faultsAnswer
        case (.post, "/control/faults"): return await addFault(request)
        case (.delete, "/control/faults"):
            faults.removeAll()
            return faultsAnswer
        default:
            return .plain(.notFound, "There is no \(request.method) \(request.uri.path.shown).\n")
        }
    }

    /// A new time of the clock, or how far it goes on.
    private struct ClockChange: Decodable {
        var now: String?
        var advanceSeconds: Int?
    }

    private func setClock(_ request: Request) async -> Response {
        guard let change: ClockChange = await Self.decode(request) else {
            return .plain(.badRequest, "JSON with `now` or `advanceSeconds` is needed.\n")
        }
        if let text = change.now {
            guard let time = BatchDate(text) else {
                return .plain(.badRequest, "`now` is no timestamp such as 2015-12-15T11:12:00Z.\n")
            }
            clock.set(time.secondsSinceEpoch)
        } else if let seconds = change.advanceSeconds,
            (-3_200_000_000...3_200_000_000).contains(seconds)
        {
            clock.set(clock.now + seconds)
        } else {
            return .plain(.badRequest, "`now` or `advanceSeconds` is needed.\n")
        }
        loader.wake()
        return clockAnswer
    }

    private var clockAnswer: Response {
        let now = CivilTime(secondsSinceEpoch: clock.now).text
        return .json(.ok, JSONValue.object([("now", .string(now))]).text() + "\n")
    }

    private func addFault(_ request: Request) async -> Response {
        guard let fault: Fault = await Self.decode(request), fault.isSound else {
            return .plain(
                .badRequest,
                """
                JSON is needed such as {"at":"put","when":"after","times":2,"disconnect":true}: \
                `at` is url or put, `when` is before, during or after; then `delaySeconds`, \
                `answer` with `status`, `retryAfter` and `body`, or `disconnect`.

                """)
        }
        guard faults.add(fault) else {
            return .plain(.serviceUnavailable, "Too many faults wait already.\n")
        }
        return faultsAnswer
    }

    private var faultsAnswer: Response {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = (try? encoder.encode(faults.waiting)).map { String(decoding: $0, as: UTF8.self) }
        return .json(.ok, (text ?? "[]") + "\n")
    }

    private static func decode<Value: Decodable>(_ request: Request) async -> Value? {
        guard let body = await request.smallBody() else { return nil }
        return try? JSONDecoder().decode(Value.self, from: Data(body.readableBytesView))
    }
}
