import Reporting
import Rules

extension RuleReference {
    /// All rules of the catalog.
    static var ofCatalog: RuleReference {
        RuleReference(Catalog.rules) { Examples.of($0) }
    }
}
