import Diagnostics
import Testing

@testable import Rules

struct ShorterNameTests {
    @Test(
        arguments: [
            (
                "customer_lifetime_value_in_us_dollars",
                ["customer_lifetime_value_usd", "cust_lifetime_value_us_dollars"]
            ),
            ("Total Amount Of The Customer For The Year", ["total_amount_customer_year"]),
            ("average_number_of_transactions_of_the_department", ["avg_num_transactions_dept"]),
            (String(repeating: "a", count: 40), [String(repeating: "a", count: 30)]),
            ("1st_name_of_the_customer_of_the_account", []),
            ("größe_der_bestellung_in_der_letzten_woche", []),
        ] as [(String, [String])])
    func `a name is shortened word by word`(name: String, expected: [String]) {
        var facts = FileFacts()
        facts.columnNames = [Array("id".utf8), Array(name.utf8)]
        let found = ShorterName.suggestions(for: Array(name.utf8), facts, field: 2)
        #expect(found.map { String(decoding: $0, as: UTF8.self) } == expected)
        #expect(found.allSatisfy { $0.count <= 30 })
    }

    @Test func `a name that another column has is not suggested`() {
        let name = Array("customer_lifetime_value_in_us_dollars".utf8)
        var facts = FileFacts()
        facts.columnNames = [name, Array("Customer_Lifetime_Value_USD".utf8)]
        let found = ShorterName.suggestions(for: name, facts, field: 1)
        #expect(
            found.map { String(decoding: $0, as: UTF8.self) } == [
                "cust_lifetime_value_us_dollars"
            ])
    }
}
