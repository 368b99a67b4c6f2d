import Bytes
import Diagnostics
import TextEncoding

/// Strings of JSON (RFC 8259 §7).
enum JSONText {
    private static let replacement = Array("\u{FFFD}".utf8)

    /// Appends the bytes as a string with its quotes.
    ///
    /// Ill-formed UTF-8 becomes U+FFFD; controls, marks of direction, what JavaScript or a terminal
    /// takes for the end of a line, and what opens a command of a CI system are escaped.
    static func append(_ bytes: [UInt8], to output: inout [UInt8]) {
        guard !isPlain(bytes) else {
            return output.append(addingCapacity: bytes.count + 2) { output in
                output.append(0x22)
                output.append(copying: bytes.span)
                output.append(0x22)
            }
        }
        output.append(0x22)
        for step in ScalarSteps(bytes[...]) {
            guard let scalar = step.scalar else {
                output += replacement
                continue
            }
            if LoggingCommand.opens(at: step.range.lowerBound, in: bytes) {
                appendCode(of: scalar, to: &output)
            } else if !appendEscape(of: scalar, to: &output) {
                output += bytes[step.range]
            }
        }
        output.append(0x22)
    }

    /// Whether nothing has to be escaped, nor may open a command.
    private static func isPlain(_ bytes: [UInt8]) -> Bool {
        PlainText.isPlain(bytes.span) { $0.holds(0x22) || $0.holds(0x5B) || $0.holds(0x5C) }
    }

    private static func appendEscape(
        of scalar: Unicode.Scalar, to output: inout [UInt8]
    ) -> Bool {
        switch scalar.value {
        case 0x08: output += [0x5C, 0x62]
        case 0x09: output += [0x5C, 0x74]
        case 0x0A: output += [0x5C, 0x6E]
        case 0x0C: output += [0x5C, 0x66]
        case 0x0D: output += [0x5C, 0x72]
        case 0x22, 0x5C: output += [0x5C, UInt8(scalar.value)]
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: appendCode(of: scalar, to: &output)
        // Marks of direction.
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
            appendCode(of: scalar, to: &output)
        default: return false
        }
        return true
    }

    /// A character of the first plane as `\uXXXX`.
    private static func appendCode(of scalar: Unicode.Scalar, to output: inout [UInt8]) {
        output += [0x5C, 0x75]
        output += UInt8(truncatingIfNeeded: scalar.value >> 8).hexadecimal
        output += UInt8(truncatingIfNeeded: scalar.value).hexadecimal
    }
}
