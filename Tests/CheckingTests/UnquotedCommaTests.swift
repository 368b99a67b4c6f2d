import Diagnostics
import Testing

@testable import Checking

/// Which comma of a record with too many fields belongs to a value, as the other records tell.
@Suite struct UnquotedCommaTests {
    @Test(arguments: [
        // The columns behind the name hold no text.
        ("1,Acme, Inc.,4.50,2024-01-01", 2), ("1,Acme,Inc.,4.50,2024-01-01", 2),
        // The comma may be in the name or in the city: it has a space behind it.
        ("1,Acme, Inc.,Berlin,2024-01-01", 2), ("1,Acme,Berlin, Mitte,2024-01-01", 3),
        ("1,Acme, Inc., Ltd.,Berlin,2024-01-01", 2), ("1,Acme,Inc.,Berlin,2024-01-01", 0),
        ("1, Acme, Inc., Berlin,2024-01-01", 0),
    ])
    func `the value is found that a comma split`(record: String, field: Int) throws {
        let isText = record.contains("Berlin")
        let others = (10..<30).map { number in
            "\(number),word,\(isText ? "town" : "\(number).50"),2024-01-\(number)\n"
        }
        let input = "id,name,other,made\n\(record)\n" + others.joined()
        let outcome = try Outcome(of: Array(input.utf8), CheckSettings())
        #expect(outcome.listing.map { text($0.rule) } == ["C403"])
        let fieldCount = record.split(separator: ",", omittingEmptySubsequences: false).count
        #expect(outcome.listing.first?.detail == .numbers(fieldCount, field))
    }
}
