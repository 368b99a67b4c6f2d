import Diagnostics
import Values

/// A column as it was agreed.
package struct ContractField: Sendable {
    package let name: [UInt8]
    /// Of the name in the contract, in bytes.
    package let place: Range<Int>
    package let type: FieldType
    package var isRequired = false
    /// In a contract that a file came to: all fields of the column are empty.
    package var hasNoValue = false
    package var isUnique = false
    /// The only values that are allowed; nil where all are.
    package var allowed: [[UInt8]]?
    /// A regular expression that must match all of the value.
    package var pattern: [UInt8]?
    /// A number, or a date for dates.
    package var minimum: [UInt8]?
    package var maximum: [UInt8]?
    /// In Unicode scalars.
    package var minLength: Int?
    package var maxLength: Int?
    /// What each constraint asks, and where, for messages.
    package var limits: [ContractConstraint: ContractFacts.Limit] = [:]

    package init(name: [UInt8], place: Range<Int>, type: FieldType) {
        self.name = name
        self.place = place
        self.type = type
    }

    /// Some constraint has to look at each value.
    package var hasValueConstraint: Bool {
        isRequired || allowed != nil || pattern != nil || minimum != nil || maximum != nil
            || minLength != nil || maxLength != nil
    }
}
