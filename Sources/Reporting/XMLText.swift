import Diagnostics
import TextEncoding

/// Text of XML 1.0.
enum XMLText {
    private static let replacement = Array("\u{FFFD}".utf8)

    /// The bytes between tags.
    static func content(_ bytes: [UInt8]) -> [UInt8] {
        escaped(bytes) { $0 == "\n" }
    }

    /// An attribute with the space before it: ` name="value"`.
    static func attribute(_ name: StaticString, _ value: [UInt8]) -> [UInt8] {
        [0x20] + name.bytes + [0x3D, 0x22] + escaped(value) { _ in false } + [0x22]
    }

    /// What XML takes for a mark, what cannot be seen, and what opens a command of a CI system
    /// become references; ill-formed UTF-8, and what no reference may stand for, U+FFFD.
    private static func escaped(
        _ bytes: [UInt8], _ isLeft: (Unicode.Scalar) -> Bool
    ) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        for step in ScalarSteps(bytes[...]) {
            guard let scalar = step.scalar, isCharacter(scalar) else {
                output += replacement
                continue
            }
            let isCommand = LoggingCommand.opens(at: step.range.lowerBound, in: bytes)
            if isCommand || isMark(scalar) || Invisible.contains(scalar), !isLeft(scalar) {
                output += Array("&#x".utf8) + digits(of: scalar) + [0x3B]
            } else {
                output += bytes[step.range]
            }
        }
        return output
    }

    /// Whether the characters of a document may be this one (XML 1.0 §2.2).
    private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: true
        case 0x00...0x1F, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "<", ">", "&", "\"", "'": true
        default: false
        }
    }

    private static func digits(of scalar: Unicode.Scalar) -> [UInt8] {
        Array(scalar.codePoint.dropFirst(2).drop { $0 == UInt8(ascii: "0") })
    }
}
