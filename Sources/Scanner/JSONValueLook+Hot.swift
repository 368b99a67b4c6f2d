import Bytes

/// The look at a value without brackets that lies between its colon and the next delimiter.
enum JSONValueLook {
    private static let lowBits: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080
    /// "true" and "null", and "alse", the first byte lowest.
    private static let trueWord: UInt32 = 0x6575_7274
    private static let nullWord: UInt32 = 0x6C6C_756E
    private static let alseWord: UInt32 = 0x6573_6C61

    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// The kind of the value from `start` to `end`, before which white space may stand that is then
    /// left out; `unknown` where an exact look is needed.
    ///
    /// Sixteen bytes from `end` on can be read. No quote of the index opens a string in it but at a
    /// place where one may.
    @inline(__always)
    static func kind(
        _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: inout Int
    ) -> JSONKind {
        while end > start, unsafe isSpace(bytes[end &- 1]) { end &-= 1 }
        let first = unsafe bytes[start]
        if first == UInt8(ascii: "\"") {
            return unsafe end &- start > 1 && bytes[end &- 1] == UInt8(ascii: "\"")
                ? .string : .unknown
        }
        if first &- 0x30 < 10 || first == UInt8(ascii: "-") {
            return unsafe isNumber(bytes, start, end) ? .number : .unknown
        }
        let word = unsafe UnsafeRawPointer(bytes + start).loadUnaligned(as: UInt32.self)
        let text = UInt32(littleEndian: word)
        if end &- start == 4 {
            return text == trueWord ? .boolean : text == nullWord ? .null : .unknown
        }
        let rest = unsafe UnsafeRawPointer(bytes + start + 1).loadUnaligned(as: UInt32.self)
        let isFalse =
            end &- start == 5 && first == UInt8(ascii: "f")
            && UInt32(littleEndian: rest) == alseWord
        return isFalse ? .boolean : .unknown
    }

    /// Whether the bytes are a number that a double holds.
    @inline(__always)
    private static func isNumber(
        _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
    ) -> Bool {
        let first = unsafe bytes[start] == UInt8(ascii: "-") ? start &+ 1 : start
        let count = end &- first
        guard count > 0, count <= 15 else { return unsafe isLongNumber(bytes, start, end) }
        let here = unsafe UnsafeRawPointer(bytes + first)
        let low = unsafe nonDigits(here.loadUnaligned(as: UInt64.self))
        let high = unsafe nonDigits((here + 8).loadUnaligned(as: UInt64.self))
        let unused = UInt64(truncatingIfNeeded: 8 &* count)
        // The first byte is lowest; those behind the number are cut off.
        let lowMask = count >= 8 ? UInt64.max : (1 &<< unused) &- 1
        let highMask = count <= 8 ? 0 : (1 &<< (unused &- 64)) &- 1
        let others = (low & lowMask, high & highMask)
        let startsWithZero = unsafe bytes[first] == UInt8(ascii: "0")
        if others.0 | others.1 == 0 { return !startsWithZero || count == 1 }
        let place =
            others.0 != 0
            ? others.0.trailingZeroBitCount / 8 : 8 &+ others.1.trailingZeroBitCount / 8
        let isAlone =
            others.0 & (others.0 &- 1) == 0 && others.1 & (others.1 &- 1) == 0
            && (others.0 == 0 || others.1 == 0)
        let isPlain =
            isAlone && place > 0 && place < count &- 1 && (!startsWithZero || place == 1)
        guard isPlain, unsafe bytes[first &+ place] == UInt8(ascii: ".") else {
            return unsafe isLongNumber(bytes, start, end)
        }
        return true
    }

    /// The high bit of each byte that is no digit.
    @inline(__always)
    private static func nonDigits(_ word: UInt64) -> UInt64 {
        let digits = UInt64(littleEndian: word) ^ (lowBits &* 0x30)
        return (((digits & ~highBits) &+ (lowBits &* 0x76)) | digits) & highBits
    }

    @inline(never)
    private static func isLongNumber(
        _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int
    ) -> Bool {
        // SAFETY: the caller's range lies within the bytes.
        let token = unsafe Span(_unsafeStart: bytes + start, count: end - start)
        return JSONNumber.read(token) == .ordinary
    }
}
