/// Texts of extract files.
enum Extract {
    static let clean = "id,name\n1,a\n2,b\n"
    /// Breaks H304 once, at 1:4.
    static let faulty = "id,Name\n1,a\n2,b\n"
    /// Breaks C414, a warning, once.
    static let warned = "id,name\n1,a\n,\n2,b\n"

    /// Breaks C405 in each of its records, and H304 once.
    static func faultyRecords(_ count: Int) -> String {
        "id,Name\n" + (1...count).map { "\($0),a\"\($0)\n" }.joined()
    }
}
