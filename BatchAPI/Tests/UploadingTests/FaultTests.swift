import Foundation
import Rig
import Testing

/// Uploads to an emulator in which something goes wrong.
@Suite struct FaultTests {
    private static let places = [
        #""at":"url","when":"before""#, #""at":"url","when":"after""#,
        #""at":"put","when":"before""#, #""at":"put","when":"during""#,
        #""at":"put","when":"after""#,
    ]
    private static let kinds = [
        #""disconnect":true"#, #""answer":{"status":500}"#, #""answer":{"status":429}"#,
        #""answer":{"status":503,"retryAfter":0}"#, #""delaySeconds":0.05"#,
        #""answer":{"status":202,"body":"{}"}"#,
    ]

    @Test(arguments: places, kinds)
    func `a fault is got over, at every step and in every file`(
        place: String, kind: String
    ) async throws {
        let rig = try UploadRig()
        for type in ["accounts", "events", "users"] {
            try await rig.fault("{\(place),\(kind),\"recordType\":\"\(type)\",\"times\":2}")
        }
        let result = try rig.upload()
        #expect(result.exitCode == 0, "\(result.error)")
        #expect(try await rig.loaded().map(\.uploads.count) == [3])
        #expect(try rig.logged(": loaded").count == 1)
    }

    @Test(arguments: places)
    func `a fault that stays ends the upload with 4, and the next run completes the batch`(
        place: String
    ) async throws {
        let rig = try UploadRig()
        try await rig.fault("{\(place),\"recordType\":\"events\",\"times\":5,\"disconnect\":true}")
        let first = try rig.upload()
        #expect(first.exitCode == 4, "\(first.error)")
        #expect(first.error.contains("failed after 5 attempts"))
        let received = try rig.logged("accounts 2026-11-29T06:00:00Z: 20 bytes received").count
        #expect(try rig.upload().exitCode == 0)
        #expect(try await rig.loaded().map(\.uploads.count) == [3])
        #expect(try rig.logged(": loaded").count == 1)
        if received > 0 {
            #expect(
                try rig.logged("accounts 2026-11-29T06:00:00Z: 20 bytes received").count == received
            )
        }
    }

    @Test func `a signed URL that is refused is asked for anew`() async throws {
        let rig = try UploadRig()
        try await rig.fault(
            #"{"at":"put","when":"before","answer":{"status":403,"body":"<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>"}}"#
        )
        let result = try rig.upload()
        #expect(result.exitCode == 0)
        #expect(result.error.contains("HTTP 403: AccessDenied: Request has expired"))
        #expect(try rig.logged("signed URL given").count == 4)
    }

    @Test func `an upload that S3 refuses whatever the URL ends with 3`() async throws {
        let rig = try UploadRig()
        try await rig.fault(#"{"at":"put","when":"before","times":9,"answer":{"status":403}}"#)
        #expect(try rig.upload().exitCode == 3)
        try await rig.emulator.control("DELETE", "faults", "")
        try await rig.fault(#"{"at":"put","when":"before","answer":{"status":400,"body":"no"}}"#)
        let result = try rig.upload()
        #expect(result.exitCode == 3)
        #expect(result.error.contains("refused: HTTP 400: no"))
    }

    @Test func `a server that says when to come again is asked then`() async throws {
        let rig = try UploadRig()
        try await rig.fault(#"{"at":"url","when":"before","answer":{"status":503,"retryAfter":1}}"#)
        let start = ContinuousClock.now
        #expect(try rig.upload().exitCode == 0)
        #expect(ContinuousClock.now - start > .seconds(1))
    }

    @Test(arguments: [
        "", "{}", "[]", #"{"signedUrl":""}"#, #"{"signedUrl":"http://example.com/x"}"#,
        #"{"signedUrl":"file:///etc/passwd"}"#,
        #"{"signedUrl":"https://example.com/","recordType":"other"}"#,
    ])
    func `an answer that is none ends with 4, and nothing is sent anywhere`(body: String)
        async throws
    {
        let rig = try UploadRig()
        let text = String(decoding: try JSONEncoder().encode(body), as: UTF8.self)
        try await rig.fault(
            "{\"at\":\"url\",\"when\":\"before\",\"times\":5,\"answer\":{\"status\":200,\"body\":\(text)}}"
        )
        let result = try rig.upload()
        #expect(result.exitCode == 4)
        #expect(result.error.contains("the answer has no signed URL for this upload"))
    }
}
