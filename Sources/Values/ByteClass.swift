@inlinable
@inline(__always)
package func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

@inlinable
@inline(__always)
package func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

@inlinable
@inline(__always)
package func isUpperCaseLetter(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
