import Emulator
import Foundation
import Rig
import Testing

@Suite struct BotocoreTests {
    private static let python = ProcessInfo.processInfo.environment["BATCHLINT_PYTHON"] ?? "python3"

    /// Signs a PUT with botocore's own signer, and prints the query.
    private static let script = """
        import sys
        try:
            from botocore.auth import HmacV1QueryAuth
            from botocore.awsrequest import AWSRequest
            from botocore.credentials import Credentials
        except ImportError:
            sys.exit(77)
        import time
        access, secret, path, now = sys.argv[1:]
        time.time = lambda: float(now)
        request = AWSRequest(method="PUT", url="http://127.0.0.1:8089" + path)
        HmacV1QueryAuth(Credentials(access, secret), expires=3600).add_auth(request)
        print(request.url)
        """

    @Test(arguments: [
        "/zinsights-emulator-fileupload/3/31/2015/12/15/111200.000/42.0.txt.gz",
        "/bucket/a-b_c.~/%20x", "/bucket/1",
    ])
    func `botocore signs a URL as we do`(path: String) throws {
        for now in [0, 1_450_177_920, 1_800_000_000, 1_900_000_017] {
            let secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\(now)"
            let result = try CommandResult.run(
                URL(fileURLWithPath: "/usr/bin/env"),
                [Self.python, "-c", Self.script, "AKID", secret, path, String(now)])
            if result.exitCode == 77 {
                print("botocore is not there: its signature is not compared")
                return
            }
            #expect(result.exitCode == 0, "\(result.error)")
            let theirs = try #require(URLComponents(string: result.output.dropLast().description))
            let target = SigningKey(accessKeyID: "AKID", secret: secret)
                .signedTarget(path: path, expires: now + 3600)
            let ours = try #require(URLComponents(string: "http://127.0.0.1:8089" + target))
            #expect(ours.percentEncodedPath == theirs.percentEncodedPath)
            #expect(Set(ours.queryItems ?? []) == Set(theirs.queryItems ?? []))
        }
    }
}
