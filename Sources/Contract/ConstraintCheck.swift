import Bytes
import Diagnostics
import TextEncoding
import Values

/// Holds the values of one column to the constraints of its contract.
package struct ConstraintCheck {
    /// What came of a look at a value.
    package enum Outcome {
        case kept
        /// `measured` is the length of a value whose length is wrong, else 0.
        case broken(ContractConstraint, measured: Int)
        /// The regular expression took too long.
        case undecided
    }

    package let field: ContractField
    /// Whether an empty value is another rule's matter.
    private let isKey: Bool
    private let expression: RegularExpression?
    /// A value of so many bytes breaks nothing, whatever they are.
    private let plainLengths: Range<Int>

    package init(_ field: ContractField, isKey: Bool) {
        self.field = field
        self.isKey = isKey
        expression = field.pattern.flatMap { RegularExpression($0) }
        plainLengths = Self.plainLengths(field, asksForValue: field.isRequired && !isKey)
    }

    private static func plainLengths(_ field: ContractField, asksForValue: Bool) -> Range<Int> {
        guard field.allowed == nil, field.pattern == nil, field.minimum == nil,
            field.maximum == nil
        else { return 0..<0 }
        // A character has at most four bytes, and a quote may be doubled.
        let least = field.minLength.map { 8 * min($0, 1 << 32) } ?? 0
        let most = min(field.maxLength ?? .max, .max - 1) + 1
        let from = max(least, asksForValue ? 1 : 0)
        return from..<max(from, most)
    }

    /// Whether a value of so many bytes breaks nothing, so that it need not be looked at.
    package func plainlyAllows(lengthBytes: Int) -> Bool { plainLengths.contains(lengthBytes) }

    /// Whether a value has to be looked at.
    package var isNeeded: Bool {
        field.hasValueConstraint
            && !(isKey && field.isRequired && !hasConstraintOnText)
    }

    private var hasConstraintOnText: Bool {
        field.allowed != nil || field.pattern != nil || field.minimum != nil
            || field.maximum != nil || field.minLength != nil || field.maxLength != nil
    }

    /// The first constraint that a value breaks; its content stands between separators or quotes.
    ///
    /// What is not of the column's kind, or stands for a null, breaks another rule, and none here.
    package func check(_ content: Span<UInt8>) -> Outcome {
        guard !content.isEmpty else {
            return asksForValue ? .broken(.required, measured: 0) : .kept
        }
        guard hasConstraintOnText else { return .kept }
        let outcome = checkText(content)
        guard case .broken = outcome else { return outcome }
        return isOthers(content) ? .kept : outcome
    }

    private func checkText(_ content: Span<UInt8>) -> Outcome {
        guard content.firstIndex(of: UInt8(ascii: "\"")) == nil else {
            let text = Self.unquoted(content)
            return compare(text.span)
        }
        return compare(content)
    }

    /// Whether a record has to have a value, and that is no other rule's matter.
    package var asksForValue: Bool { field.isRequired && !isKey }

    /// The first constraint that the text of a JSON value breaks; `isNumber` where it is a number, in
    /// any form.
    package func check(text: Span<UInt8>, isNumber: Bool) -> Outcome {
        guard !text.isEmpty else {
            return asksForValue ? .broken(.required, measured: 0) : .kept
        }
        guard hasConstraintOnText else { return .kept }
        let outcome = compare(text)
        guard case .broken = outcome else { return outcome }
        if isNumber, field.type.kind?.isNumeric == true { return outcome }
        return isOthers(text) ? .kept : outcome
    }

    private func compare(_ text: Span<UInt8>) -> Outcome {
        if let (constraint, length) = brokenLength(text) {
            return .broken(constraint, measured: length)
        }
        if let allowed = field.allowed, !allowed.contains(where: { isSame($0.span, text) }) {
            return .broken(.enum, measured: 0)
        }
        if let expression {
            switch expression.matches(text) {
            case .yes: break
            case .no: return .broken(.pattern, measured: 0)
            case .undecided: return .undecided
            }
        }
        if let minimum = field.minimum, isLess(text, minimum.span) {
            return .broken(.minimum, measured: 0)
        }
        if let maximum = field.maximum, isLess(maximum.span, text) {
            return .broken(.maximum, measured: 0)
        }
        return .kept
    }

    private func brokenLength(_ text: Span<UInt8>) -> (ContractConstraint, Int)? {
        if let most = field.maxLength, text.count > most {
            let length = TextColumns.count(text).scalars
            if length > most { return (.maxLength, length) }
        }
        if let least = field.minLength, text.count < 4 * least {
            let length = TextColumns.count(text).scalars
            if length < least { return (.minLength, length) }
        }
        return nil
    }

    /// Whether two texts are one value: numbers may be written with more zeros.
    private func isSame(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
        if one.equals(other) { return true }
        guard field.type.kind?.isNumeric == true else { return false }
        return DecimalText.compare(numbers: one, other) == 0
    }

    private func isLess(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
        if field.type.kind == .date {
            guard one.count == other.count else { return false }
            for index in one.indices where one[index] != other[index] {
                return one[index] < other[index]
            }
            return false
        }
        return DecimalText.compare(numbers: one, other).map { $0 < 0 } ?? false
    }

    /// Whether the value is a null token, white space or not of the column's kind.
    private func isOthers(_ content: Span<UInt8>) -> Bool {
        let shape = ShapeReader.look(content).shape
        if shape.isBlank { return true }
        guard let kind = field.type.kind?.shapeKind else { return false }
        return shape.strictKind != kind
    }

    /// The text of a quoted field: each pair of quotes is one.
    private static func unquoted(_ content: Span<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        var index = 0
        while index < content.count {
            text.append(content[index])
            let isPair =
                content[index] == UInt8(ascii: "\"") && index + 1 < content.count
                && content[index + 1] == UInt8(ascii: "\"")
            index += isPair ? 2 : 1
        }
        return text
    }
}
