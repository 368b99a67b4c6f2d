import Testing
import Values

struct NameHintTests {
    @Test(arguments: [
        ("date", NameHint.date), ("order_date", .date), ("day", .date), ("dob", .date),
        ("birthday", .date), ("created_on", .date), ("date_of_birth", .date),
        ("on", .date), ("created_at", .timestamp), ("timestamp", .timestamp),
        ("datetime", .timestamp), ("ts", .timestamp), ("event_ts", .timestamp),
        ("is_admin", .boolean), ("has_seats", .boolean), ("can_edit", .boolean),
        ("was_paid", .boolean), ("should_renew", .boolean), ("flag", .boolean),
        ("active", .boolean), ("enabled", .boolean), ("deleted", .boolean),
        ("amount", .money), ("unit_price", .money), ("cost", .money), ("total", .money),
        ("revenue", .money), ("mrr", .money), ("arr", .money), ("fee", .money),
        ("balance", .money), ("salary", .money), ("tax", .money), ("tax_rate", .money),
        ("id", .identifier), ("account_id", .identifier), ("code", .identifier),
        ("zip", .identifier), ("zipcode", .identifier), ("postal", .identifier),
        ("postcode", .identifier), ("phone", .identifier), ("tel", .identifier),
        ("fax", .identifier), ("mobile", .identifier), ("sku", .identifier),
        ("isbn", .identifier), ("ean", .identifier), ("account", .identifier),
        ("invoice_number", .identifier), ("invoice_no", .identifier), ("nr", .identifier),
        ("num", .identifier), ("ref", .identifier), ("key", .identifier),
        ("version", .identifier), ("ticket", .identifier),
    ])
    func `each word of the lists is a hint`(name: String, hint: NameHint) {
        #expect(NameHint.of(Array(name.utf8)) == hint)
    }

    @Test(arguments: [
        "", "_", "2", "time", "month", "year", "name", "orderid", "up_on_it", "mandate",
        "account_type", "number_of_wins", "key_result", "zip_name", "phone_type", "seats", "dates",
        "phone_2_type", "prices",
    ])
    func `other words are none`(name: String) {
        #expect(NameHint.of(Array(name.utf8)) == nil)
    }

    @Test(arguments: [
        ("order_date_id", NameHint.identifier), ("account_balance", .money),
        ("is_active_date", .date), ("id_date", .date), ("date_flag", .boolean),
        ("amount_at", .timestamp), ("total_on", .date), ("price_code", .identifier),
        ("date_is_x", .boolean),
    ])
    func `the last word decides between conflicting hints`(name: String, hint: NameHint) {
        #expect(NameHint.of(Array(name.utf8)) == hint)
    }

    @Test(arguments: [
        "phone_2", "phone2", "phone_2_1", "address_zip_1", "isbn13", "id_3", "id_of_account",
    ])
    func `a number behind an identifier's word is set aside`(name: String) {
        #expect(NameHint.of(Array(name.utf8)) == .identifier)
    }

    @Test(arguments: [
        ("Order Date", NameHint.date), (" Order  DATE ", .date), ("order-date", .date),
        ("order.date", .date), ("order/date", .date), ("Created\u{A0}At", .timestamp),
        ("Is\u{2003}Active", .boolean), ("Account ID", .identifier), ("\u{3000}id", .identifier),
        ("order\tdate\n", .date), ("Übersicht date", .date), ("__date__", .date),
    ])
    func `a name is read as its fix would write it`(name: String, hint: NameHint) {
        #expect(NameHint.of(Array(name.utf8)) == hint)
    }

    @Test func `ill-formed names give no trap`() {
        #expect(NameHint.of([0xE2, 0x80]) == nil)
        #expect(NameHint.of([0xFF, 0xC2, 0x5F, 0x69, 0x64, 0xC2]) == nil)
        #expect(NameHint.of([0xFF, 0xC2, 0x5F, 0x69, 0x64]) == .identifier)
    }
}
