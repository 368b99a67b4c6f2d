import Testing
import Uploading

@Suite struct EndpointTests {
    @Test(arguments: [
        Endpoint.production, "http://127.0.0.1:8089/api/files/upload", "http://localhost/x",
        "http://[::1]:8089/x", "http://127.8.9.1/x", "HTTPS://example.com/x",
    ])
    func `https goes anywhere, http to this machine`(text: String) throws {
        #expect(try Endpoint(text).text == text)
    }

    @Test(arguments: [
        "http://nw1.files.insights.zuora.com/api/files/upload", "http://127.0.0.1.example.com/x",
        "http://localhost.example.com/", "ftp://127.0.0.1/", "", "upload", "https://", "https:///x",
        "https://user:pass@example.com/", "http://10.0.0.1/", "https://example.com/ x",
        "http://127.0.0.256/x", "https://example.com/#x",
    ])
    func `others are refused`(text: String) {
        #expect(throws: UploadError.self) { try Endpoint(text) }
    }

    @Test(arguments: [
        ("https://s3/x", true, true), ("http://127.0.0.1:1/x", false, true),
        ("http://s3/x", false, false), ("", false, false), ("file:///x", false, false),
    ])
    func `a signed URL is no less safe than the endpoint`(
        url: String, remote: Bool, local: Bool
    ) throws {
        #expect(try Endpoint(Endpoint.production).allows(url) == remote)
        #expect(try Endpoint("http://127.0.0.1/").allows(url) == local)
    }
}
