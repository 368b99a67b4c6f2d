import BatchLint
import Bytes

/// Carries the bytes of an argument through `String`, which holds only well-formed UTF-8.
///
/// A byte that is part of none becomes a scalar of a private range, and so does each byte of such a
/// scalar that stands in the argument itself, so that every argument comes back as it was.
enum ArgumentText {
    /// The scalar that stands for byte 0.
    private static let base: UInt32 = 0x10_F700

    /// The arguments behind the command's own name.
    static var ofCommandLine: [String] {
        ProcessArguments.all.map(text)
    }

    /// The text that stands for an argument.
    static func text(_ bytes: [UInt8]) -> String {
        var scalars = String.UnicodeScalarView()
        var index = 0
        while index < bytes.count {
            if let (scalar, count) = UTF8Scalar.first(of: bytes[index...]), !isStandIn(scalar) {
                scalars.append(scalar)
                index += count
            } else {
                scalars.append(Unicode.Scalar(base + UInt32(bytes[index])) ?? "\u{FFFD}")
                index += 1
            }
        }
        return String(scalars)
    }

    /// The argument that a text stands for.
    static func bytes(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { scalar in
            isStandIn(scalar)
                ? [UInt8(truncatingIfNeeded: scalar.value)] : Array(String(scalar).utf8)
        }
    }

    private static func isStandIn(_ scalar: Unicode.Scalar) -> Bool {
        (base...(base + 0xFF)).contains(scalar.value)
    }
}
