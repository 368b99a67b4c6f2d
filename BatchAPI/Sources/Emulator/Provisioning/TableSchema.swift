/// What the emulator reads of a contract in the Table Schema form.
struct TableSchema: Decodable {
    struct Field: Decodable {
        let name: String
    }

    /// One column's name, or several.
    struct Key: Decodable {
        let columns: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let column = try? container.decode(String.self) {
                columns = [column]
            } else {
                columns = try container.decode([String].self)
            }
        }
    }

    let fields: [Field]
    let primaryKey: Key?
}
