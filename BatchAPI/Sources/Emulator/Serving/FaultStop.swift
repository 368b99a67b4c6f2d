import HTTPTypes
import HummingbirdCore
import NIOCore

extension FaultPlan {
    /// Lets the fault of this moment happen, if there is one; gives the answer that takes the place
    /// of the true one, or nil where the request goes on.
    func strike(
        _ place: Fault.Place, _ moment: Fault.Moment, recordType: String?, on channel: any Channel
    ) async -> Response? {
        guard let fault = take(place, moment, recordType: recordType) else { return nil }
        if let seconds = fault.delaySeconds {
            // Cancelled when the emulator stops: then there is nothing to wait for.
            try? await Task.sleep(for: .seconds(seconds))
        }
        if fault.disconnect == true {
            channel.close(promise: nil)
            return Response(status: .serviceUnavailable)
        }
        guard let answer = fault.answer else { return nil }
        var response = Response.plain(
            HTTPResponse.Status(code: answer.status), answer.body ?? "injected fault")
        if let seconds = answer.retryAfter { response.headers[.retryAfter] = String(seconds) }
        return response
    }
}
