import CICU

/// The names that Unicode gives to characters.
package enum CharacterNames {
    /// ICU's extended name, as `ZERO WIDTH SPACE` or `<control-0007>`; empty above U+10FFFF.
    package static func name(of scalar: UInt32) -> [UInt8] {
        let capacity = 128
        let name = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            // SAFETY: ICU writes at most `capacity` bytes, and `count` of them are the name.
            unsafe count = buffer.withMemoryRebound(to: CChar.self) {
                unsafe bli_name(scalar, $0.baseAddress, capacity)
            }
        }
        return name
    }
}
