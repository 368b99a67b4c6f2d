import HTTPTypes
import HummingbirdCore
import NIOCore

extension Response {
    /// An answer with a text as its body.
    init(_ status: HTTPResponse.Status, type: String, _ text: String) {
        self.init(
            status: status, headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    static func plain(_ status: HTTPResponse.Status, _ text: String) -> Response {
        Response(status, type: "text/plain; charset=utf-8", text)
    }

    static func json(_ status: HTTPResponse.Status, _ text: String) -> Response {
        Response(status, type: "application/json", text)
    }

    /// An error as S3 answers it.
    init(_ error: S3Error) {
        let id = String(UInt64.random(in: .min ... .max), radix: 16, uppercase: true)
        self.init(error.status, type: "application/xml", error.document(requestID: id))
        headers[HTTPField.Name("x-amz-request-id")!] = id
    }
}
