import BatchWire
import HummingbirdCore
import NIOCore

extension Request {
    /// The most bytes of a body that is no file.
    static let limitBodyBytes = 65_536

    /// The whole body; nil where it is longer than the limit, or breaks off.
    func smallBody() async -> ByteBuffer? {
        try? await body.collect(upTo: Self.limitBodyBytes)
    }

    /// The fields of the form in the body; nil where the body or their number is over the limit.
    func form() async -> [FormField]? {
        guard let body = await smallBody() else { return nil }
        return FormField.decode(body.readableBytesView)
    }
}
