import Testing
import Uploading

@Suite struct RetryTests {
    @Test(arguments: [(1, 1.0), (2, 2.0), (3, 4.0), (4, 8.0), (9, 30.0), (1_000_000, 30.0)])
    func `the longest wait doubles up to its limit`(attempt: Int, seconds: Double) {
        let policy = RetryPolicy()
        #expect(policy.delay(after: attempt, retryAfter: nil, share: 1) == seconds)
        #expect(policy.delay(after: attempt, retryAfter: nil, share: 0) == 0)
        #expect(policy.delay(after: attempt, retryAfter: nil, share: 0.5) == seconds / 2)
    }

    @Test func `what the server says goes before a shorter wait, within reason`() {
        let policy = RetryPolicy()
        #expect(policy.delay(after: 1, retryAfter: 7, share: 0.5) == 7)
        #expect(policy.delay(after: 4, retryAfter: 1, share: 1) == 8)
        #expect(policy.delay(after: 1, retryAfter: 1e9, share: 1) == 600)
    }

    @Test(arguments: [
        ("0", 0.0), ("120", 120.0), ("-1", nil), ("", nil), ("soon", nil), ("1.5", nil),
        ("Sun, 06 Nov 1994 08:49:37 GMT", 37.0), ("Sun, 06 Nov 1994 08:48:00 GMT", 0.0),
        ("Sunday, 06-Nov-94 08:49:37 GMT", nil),
    ])
    func `seconds and dates are read`(value: String, seconds: Double?) {
        #expect(RetryAfter.seconds(value, now: 784_111_740) == seconds)
    }

    @Test func `a signed URL is used for fifty minutes, and shown without its query`() {
        let start = ContinuousClock.now
        let url = SignedURL("https://s3/bucket/key?Signature=secret", givenAt: start)
        #expect(!url.isStale(now: start + .seconds(3_000)))
        #expect(url.isStale(now: start + .seconds(3_001)))
        #expect("\(url)" == "https://s3/bucket/key?…")
    }
}
