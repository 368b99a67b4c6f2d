import Bytes
import Diagnostics
import Values

/// The place of a value, kept before it is known whether the value breaks a rule.
struct ValuePlace {
    let look: FieldLook
    let region: Region
    /// From 1.
    let record: Int
    /// From 1.
    let field: Int
    let excerpt: Excerpt

    /// The same place so many records and lines further down.
    func shifted(records: Int, lines: Int) -> ValuePlace {
        ValuePlace(
            look: look, region: region.shifted(lines: lines), record: record + records,
            field: field, excerpt: excerpt)
    }

    /// The finding that the value turns out to be.
    func occurrence(_ rule: RuleID, _ detail: Detail) -> Occurrence {
        Occurrence(
            rule: rule, region: region, record: record, field: field, detail: detail,
            excerpt: excerpt)
    }
}
