import Foundation
import Rig
import Testing

/// What a PUT to a signed URL comes to.
@Suite struct ObjectTests {
    private static let batchDate = "2026-11-29T06:00:00Z"
    private let scratch: Scratch
    private let emulator: RunningEmulator

    init() throws {
        scratch = try Scratch()
        emulator = try RunningEmulator(
            state: scratch.path + "/state",
            ["--data-source", "crm", "--record-type", "accounts", "--record-type", "users"])
    }

    @Test func `an upload is told with its bytes and its hash`() async throws {
        let answer = try await emulator.upload("crm", "accounts", Self.batchDate, "id\n1\n")
        #expect(answer.status == 200)
        let batch = try #require(try await emulator.state().batches("crm").first)
        #expect(batch.status == "waiting")
        #expect(batch.reason == "waits for users")
        #expect(batch.uploads.map(\.bytes) == [5])
        #expect(
            batch.uploads.map(\.sha256)
                == ["7cde7fb64fd82bd152710cf238e017b9ab46c0592483edc067ba4f6c75fac108"])
    }

    @Test(arguments: [
        ("Expires", "SignatureDoesNotMatch"), ("Signature", "SignatureDoesNotMatch"),
        ("AWSAccessKeyId", "InvalidAccessKeyId"),
    ])
    func `a URL that was changed is refused`(parameter: String, code: String) async throws {
        let url = try await emulator.url("crm", "accounts", Self.batchDate)
        var parts = try #require(URLComponents(string: url))
        parts.queryItems = parts.queryItems?.map { item in
            item.name == parameter
                ? URLQueryItem(name: item.name, value: Self.changed(item.value ?? "")) : item
        }
        let answer = try await HTTPAnswer.of("PUT", try #require(parts.string), body: "id\n1\n")
        #expect(answer.status == 403)
        #expect(answer.body.contains("<Code>\(code)</Code>"))
    }

    /// The text with another first character.
    private static func changed(_ text: String) -> String {
        (text.hasPrefix("9") ? "8" : "9") + text.dropFirst()
    }

    @Test(arguments: [
        ("PUT", "/zinsights-emulator-fileupload/1/2/2026/11/29/060000.000/2.0.txt.gz", 403),
        ("GET", "", 403), ("POST", "", 403), ("DELETE", "", 403),
    ])
    func `a signature holds for its own path and method alone`(
        method: String, path: String, status: Int
    ) async throws {
        let url = try await emulator.url("crm", "accounts", Self.batchDate)
        var parts = try #require(URLComponents(string: url))
        if !path.isEmpty { parts.percentEncodedPath = path }
        let answer = try await HTTPAnswer.of(method, try #require(parts.string), body: "id\n")
        #expect(answer.status == status)
        #expect(answer.body.contains("<Code>SignatureDoesNotMatch</Code>"))
    }

    @Test(arguments: ["Content-Type", "x-amz-acl", "Content-MD5"])
    func `a header that was not signed is refused`(name: String) async throws {
        let url = try await emulator.url("crm", "accounts", Self.batchDate)
        let answer = try await HTTPAnswer.of("PUT", url, headers: [name: "text/csv"], body: "id\n")
        #expect(answer.status == 403)
        #expect(answer.body.contains("<Code>SignatureDoesNotMatch</Code>"))
    }

    @Test func `a URL expires after an hour`() async throws {
        let url = try await emulator.url("crm", "accounts", Self.batchDate)
        try await emulator.control("POST", "clock", #"{"advanceSeconds":3590}"#)
        #expect(try await HTTPAnswer.of("PUT", url, body: "id\n1\n").status == 200)
        try await emulator.control("POST", "clock", #"{"advanceSeconds":20}"#)
        let answer = try await HTTPAnswer.of("PUT", url, body: "id\n1\n")
        #expect(answer.status == 403)
        #expect(
            answer.body.contains("<Code>AccessDenied</Code><Message>Request has expired</Message>"))
    }

    @Test func `a path without a signature is refused`() async throws {
        let url = emulator.address + "/zinsights-emulator-fileupload/1/1/x"
        let answer = try await HTTPAnswer.of("PUT", url, body: "id\n")
        #expect(answer.status == 403)
        #expect(answer.body.contains("<Code>AccessDenied</Code>"))
    }

    @Test func `curl uploads a file with an expectation, and one over the limit is refused`()
        async throws
    {
        let url = try await emulator.url("crm", "accounts", Self.batchDate)
        let file = try scratch.write(
            "a.csv", "id\n" + String(repeating: "1234567\n", count: 400_000))
        let good = try curl(["--upload-file", file, "-H", "Expect: 100-continue", url])
        #expect(good == "200")
        let size = try await emulator.state().batches("crm").first?.uploads.first?.bytes
        #expect(size == 3_200_003)
        let large = scratch.path + "/large.csv"
        _ = FileManager.default.createFile(atPath: large, contents: nil)
        #expect(unsafe truncate(large, 100_000_001) == 0)
        #expect(try curl(["--upload-file", large, url]) == "400")
        #expect(unsafe truncate(large, 0) == 0)
        #expect(try curl(["--upload-file", "-", "-H", "Transfer-Encoding: chunked", url]) == "501")
    }

    /// Runs curl; gives the status of the answer.
    private func curl(_ arguments: [String]) throws -> String {
        try CommandResult.run(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["curl", "-s", "-o", "/dev/null", "-w", "%{http_code}"] + arguments
        ).output
    }
}
