import Testing
import Uploading

@Suite struct ExplanationTests {
    @Test(arguments: [
        (401, "", "Basic authentication failed. Check API token value."),
        (
            401, "invalid token: Please authenticate to access this resource.",
            "Basic authentication failed. Check API token value."
        ),
        (
            401, "Please authenticate to access this resource.",
            "Basic authentication in the request header may not be set with the proper API Token value."
        ),
        (400, "ArgumentNullException", "Message is null."),
        (
            400, "Invalid query parameter dataSource",
            "Please check the name of the data source used in the query."
        ),
        (
            400, "Invalid query parameter recordType",
            "The record type is invalid (misspelled or does not exist)."
        ),
        (
            400,
            "Invalid ISO timestamp (valid format is yyyy-MM-ddTHH:mm:ssTZ, where TZ is Z or +HH:mm or -HH:mm)",
            "The batchDate has an invalid format."
        ),
    ])
    func `every row of the page's table is explained`(
        status: UInt, body: String, start: String
    ) throws {
        let explanation = try #require(APIExplanation.of(status: status, body: body))
        #expect(explanation.hasPrefix(start))
    }

    @Test func `an answer that the page does not know has no explanation`() {
        #expect(APIExplanation.of(status: 400, body: "teapot") == nil)
    }
}
