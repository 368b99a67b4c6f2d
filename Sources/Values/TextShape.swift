import Bytes

/// The two shapes of what is no value of any other kind.
package enum TextShape {
    /// The most bytes that a code has.
    package static let codeBytes = 32

    static func of(_ field: Span<UInt8>) -> Shape {
        guard field.count <= codeBytes else { return .text }
        var hasDigit = false
        for index in field.indices {
            if isASCIIWhitespace(field[index]) { return .text }
            if isDigit(field[index]) { hasDigit = true }
        }
        return hasDigit ? .code : .text
    }
}
