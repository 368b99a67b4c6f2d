extension RenderedFile {
    /// Files that are held to a contract.
    static let contracts = [missingKey, longValue, repeatedKey]

    private static let contract = """
        {
          "created": "2024-01-15",
          "sources": [{"path": "samples/accounts.csv"}],
          "primaryKey": ["account_id"],
          "fields": [
            {"name": "account_id", "type": "integer"},
            {"name": "name", "type": "string"},
            {"name": "note", "type": "string", "constraints": {"maxLength": 255}},
            {"name": "active", "type": "boolean"},
            {"name": "mrr", "type": "number"}
          ]
        }

        """

    private static let missingKey = {
        let records = (1...50).map { number in
            let name = number.isMultiple(of: 25) ? "Oak" : "\(number)"
            return "\(name),-,true,\(number).50\n"
        }
        return RenderedFile(
            "08-primary-key-missing", "out/accounts.csv",
            Array(("name,note,active,mrr\n" + records.joined()).utf8), rules: ["K701"],
            contract: contract)
    }()

    private static let longValue = {
        let text = String(repeating: "lorem ipsum dolor ", count: 40)
        let records = (1...20).map { number in
            "\(number),Customer \(number),\(number == 12 ? "\"\(text)\"" : "ok"),true,1.50\n"
        }
        return RenderedFile(
            "16-long-value", "out/notes.csv",
            Array(("account_id,name,note,active,mrr\n" + records.joined()).utf8),
            rules: ["K708"], contract: contract)
    }()

    private static let repeatedKey = {
        let records = (1...20).map { number in
            "\(number == 17 ? 3 : number),Customer \(number),ok,true,1.50\n"
        }
        return RenderedFile(
            "20-primary-key-duplicate", "out/accounts.csv",
            Array(("account_id,name,note,active,mrr\n" + records.joined()).utf8),
            rules: ["K703"], contract: contract)
    }()
}
