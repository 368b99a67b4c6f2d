import Diagnostics

/// A JSON kind in words; the number that a `Detail` carries.
package enum JSONKindWord: Int, Sendable, CaseIterable {
    case string
    case number
    case boolean
    case null
    case object
    case array

    /// As in "record is a string".
    var withArticle: Message {
        switch self {
        case .string: "a string"
        case .number: "a number"
        case .boolean: "a boolean"
        case .null: "\(code: "null")"
        case .object: "an object"
        case .array: "an array"
        }
    }
}
