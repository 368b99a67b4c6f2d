/// `true` and `false`, by one word.
package enum HotBoolean {
    @inlinable
    @inline(__always)
    package static func isBoolean(_ bytes: borrowing FieldWindow) -> Bool {
        switch bytes.count {
        case 4: bytes.lastWord.word &>> 32 == 0x6575_7274
        case 5: bytes.lastWord.word &>> 24 == 0x65_736C_6166
        default: false
        }
    }
}
