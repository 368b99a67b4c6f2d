extension RenderedFile {
    static let ndjson = [trailingComma, duplicateMember, nestedFault]

    private static let trailingComma = {
        let records = (1...10_000).map {
            "{\"account_id\": \($0), \"name\": \"Hooli\", \"active\": true,}\n"
        }
        return RenderedFile(
            "09-trailing-comma", "out/events.ndjson", records.joined(), rules: ["J602"])
    }()

    private static let duplicateMember = RenderedFile(
        "10-duplicate-member", "out/events.ndjson",
        """
        {"account_id": 7, "name": "Hooli", "mrr": 12}
        {"account_id": 8, "name": "Umbrella", "mrr": 10, "name": "Umbrella Corp"}

        """, rules: ["J616"])

    /// Far inside a value, and behind an escape for the pointer.
    private static let nestedFault = RenderedFile(
        "19-nested-fault", "out/events.ndjson",
        """
        {"account_id": 7, "tags": {"a/b": [1, 2]}}
        {"account_id": 8, "tags": {"a/b": [1, +2]}}

        """, rules: ["J606"])
}
