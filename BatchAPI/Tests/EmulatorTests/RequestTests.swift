import Foundation
import Rig
import Testing

/// What `POST /api/files/upload` answers.
@Suite struct RequestTests {
    private let scratch: Scratch
    private let emulator: RunningEmulator

    init() throws {
        scratch = try Scratch()
        emulator = try RunningEmulator(
            state: scratch.path + "/state",
            ["--data-source", "crm", "--record-type", "accounts", "--record-type", "users"])
    }

    @Test func `a request is answered as on the page`() async throws {
        let answer = try await emulator.ask(
            "dataSource=crm&recordType=accounts&batchDate=2015-12-15T11:12:00Z")
        #expect(answer.status == 200)
        #expect(answer.headers["content-type"] == "application/json")
        #expect(answer.body.hasPrefix(#"{"signedUrl":"http:\/\/127.0.0.1:"#))
        #expect(answer.body.contains(#"\/2015\/12\/15\/111200.000\/"#))
        #expect(answer.body.contains(#".0.txt.gz?AWSAccessKeyId=EMULATOR"#))
        #expect(
            answer.body.hasSuffix(
                #"","dataSource":"crm","recordType":"accounts","batchDate":"2015-12-15T11:12:00Z"}"#
            ))
    }

    @Test(arguments: [
        (
            "dataSource=crm&recordType=accounts&batchDate=2015-12-22T18:01:36+0000",
            "2015-12-22T18:01:36+0000"
        ),
        (
            "dataSource=crm&recordType=accounts&batchDate=2015-12-22T18:01:36+01:00",
            "2015-12-22T18:01:36+01:00"
        ),
        (
            "dataSource=crm&recordType=accounts&batchDate=2015-12-22T18%3A01%3A36%2B0100",
            "2015-12-22T18:01:36+0100"
        ),
    ])
    func `a bare plus is taken as the sign that it was meant to be`(
        form: String, batchDate: String
    ) async throws {
        let answer = try await emulator.ask(form)
        #expect(answer.status == 200)
        #expect(answer.body.hasSuffix(#""batchDate":"\#(batchDate)"}"#))
    }

    @Test(arguments: [
        (
            "dataSource=crn&recordType=accounts&batchDate=2015-12-15T11:12:00Z",
            "Invalid query parameter dataSource"
        ),
        (
            "recordType=accounts&batchDate=2015-12-15T11:12:00Z",
            "Invalid query parameter dataSource"
        ),
        (
            "dataSource=crm&recordType=account&batchDate=2015-12-15T11:12:00Z",
            "Invalid query parameter recordType"
        ),
        ("dataSource=crm&batchDate=2015-12-15T11:12:00Z", "Invalid query parameter recordType"),
        (
            "dataSource=crm&recordType=accounts&batchDate=2015-12-15",
            "Invalid ISO timestamp (valid format is yyyy-MM-ddTHH:mm:ssTZ, where TZ is Z or +HH:mm or -HH:mm)"
        ),
        (
            "dataSource=crm&recordType=accounts",
            "Invalid ISO timestamp (valid format is yyyy-MM-ddTHH:mm:ssTZ, where TZ is Z or +HH:mm or -HH:mm)"
        ),
        ("", "ArgumentNullException: Message is null."),
    ])
    func `a wrong parameter is refused in the words of the page`(
        form: String, words: String
    ) async throws {
        let answer = try await emulator.ask(form)
        #expect(answer.status == 400)
        #expect(answer.body == words)
    }

    @Test(arguments: [
        (nil, "Please authenticate to access this resource."),
        (
            "rehearsal-0123456789abcdeg",
            "invalid token: Please authenticate to access this resource."
        ),
        ("", "invalid token: Please authenticate to access this resource."),
    ])
    func `no token and a wrong token are refused`(token: String?, words: String) async throws {
        let answer = try await emulator.ask(
            "dataSource=crm&recordType=accounts&batchDate=2015-12-15T11:12:00Z", token: token)
        #expect(answer.status == 401)
        #expect(answer.body == words)
        #expect(answer.headers["www-authenticate"] == #"Basic realm="Insights""#)
    }

    @Test func `a body or a header that is too large is refused`() async throws {
        let form = try await emulator.ask("dataSource=" + String(repeating: "a", count: 70_000))
        #expect(form.status == 413)
        let headers = try await HTTPAnswer.of(
            "GET", emulator.address, headers: ["X": String(repeating: "a", count: 20_000)])
        #expect(headers.status == 400)
        let fields = try await emulator.ask(String(repeating: "a=1&", count: 1_000))
        #expect(fields.status == 413)
    }

    @Test func `a page that gave our address a name of its own is kept out`() async throws {
        let answer = try await HTTPAnswer.of(
            "GET", emulator.address + "/control/state", headers: ["Host": "evil.example"])
        #expect(answer.status == 421)
    }
}
