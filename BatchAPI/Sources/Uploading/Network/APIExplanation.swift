/// What the page's table of exceptions says of an answer of the API.
package enum APIExplanation {
    /// nil where the page does not know the answer.
    package static func of(status: UInt, body: String) -> String? {
        for (sign, explanation) in table where body.contains(sign) { return explanation }
        return status == 401 ? authentication : nil
    }

    private static let authentication = "Basic authentication failed. Check API token value."

    /// The first sign that the body has decides.
    private static let table: [(sign: String, explanation: String)] = [
        ("invalid token", authentication),
        (
            "Please authenticate to access this resource",
            "Basic authentication in the request header may not be set with the proper API Token "
                + "value."
        ),
        ("ArgumentNullException", "Message is null."),
        (
            "Invalid query parameter dataSource",
            "Please check the name of the data source used in the query. Contact Zuora Global "
                + "Services if the issue persists."
        ),
        (
            "Invalid query parameter recordType",
            "The record type is invalid (misspelled or does not exist). Check with Zuora Global "
                + "Services to get the list of records in the data source."
        ),
        (
            "Invalid ISO timestamp",
            "The batchDate has an invalid format. Use yyyy-MM-ddTHH:mm:ssTZ, for example "
                + "2015-12-22T18:01:36+0000."
        ),
    ]
}
