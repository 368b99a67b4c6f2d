/// A constraint that a contract puts on the values of a column; the raw value is what a `Detail`
/// carries.
package enum ContractConstraint: Int, CaseIterable, Sendable {
    case required
    case unique
    case `enum`
    case pattern
    case minimum
    case maximum
    case minLength
    case maxLength

    /// Its name in a Table Schema.
    package var name: StaticString {
        switch self {
        case .required: "required"
        case .unique: "unique"
        case .enum: "enum"
        case .pattern: "pattern"
        case .minimum: "minimum"
        case .maximum: "maximum"
        case .minLength: "minLength"
        case .maxLength: "maxLength"
        }
    }
}
