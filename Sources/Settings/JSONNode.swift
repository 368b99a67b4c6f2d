import Bytes

/// A value of a JSON document, and where it stands.
package struct JSONNode: Sendable {
    package enum Value: Sendable {
        case null
        case boolean(Bool)
        /// The bytes as they stand there, by the grammar of RFC 8259.
        case number([UInt8])
        /// Without its escapes.
        case string([UInt8])
        case array([JSONNode])
        /// In the order of the document; no name occurs twice.
        case object([Member])
    }

    /// A member of an object.
    package struct Member: Sendable {
        /// Without its escapes.
        package let name: [UInt8]
        /// With its quotes, in bytes from the start of the document.
        package let nameRange: Range<Int>
        package let value: JSONNode
    }

    package let value: Value
    /// All of it, in bytes from the start of the document.
    package let range: Range<Int>
}

extension JSONNode {
    /// The members of an object; nil for another value.
    package var members: [Member]? {
        guard case .object(let members) = value else { return nil }
        return members
    }

    package var elements: [JSONNode]? {
        guard case .array(let elements) = value else { return nil }
        return elements
    }

    package var string: [UInt8]? {
        guard case .string(let text) = value else { return nil }
        return text
    }

    package var boolean: Bool? {
        guard case .boolean(let truth) = value else { return nil }
        return truth
    }

    /// A whole number that is written without a fraction and an exponent.
    package var integer: Int? {
        guard case .number(let digits) = value else { return nil }
        let isNegative = digits.first == UInt8(ascii: "-")
        let number = Self.wholeNumber(isNegative ? digits[1...] : digits[...])
        return number.map { isNegative ? -$0 : $0 }
    }

    /// The number of ASCII digits; nil where there is none, another byte, or too many.
    static func wholeNumber(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty else { return nil }
        var number = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10)
            let (sum, isOver) = product.addingReportingOverflow(Int(digit - 0x30))
            guard !isTooLarge, !isOver else { return nil }
            number = sum
        }
        return number
    }

    /// The member of an object with a name.
    package func member(_ name: StaticString) -> JSONNode? {
        members?.first { $0.name.span.equals(name) }?.value
    }

    /// What the value is, as in "an array".
    package var kindWithArticle: StaticString {
        switch value {
        case .null: "null"
        case .boolean: "a boolean"
        case .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
