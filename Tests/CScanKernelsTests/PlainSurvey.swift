/// The slow twin of `blk_survey`: a decoder that takes one character after the other.
enum PlainSurvey {
    /// What is suspect.
    enum Strictness {
        /// What must not be passed as clear.
        case least
        /// That, and the pairs and threes of bytes that the kernels that read UTF-8 take for suspect.
        case table
        /// That, and every byte that is not ASCII.
        case ascii

        init(_ kernel: Kernel) { self = kernel.readsUTF8 ? .table : .ascii }
    }

    /// The offset of the byte where the first suspect shows, or nil.
    static func firstSuspect(in bytes: [UInt8], from: Int = 0, _ strictness: Strictness) -> Int? {
        let unwanted = firstUnwanted(in: bytes, from: from)
        let other =
            switch strictness {
            case .least: Int?.none
            case .table:
                bytes.indices.first {
                    $0 > from
                        && (isSuspectPair(bytes[$0 - 1], bytes[$0])
                            || PlainMarks(bytes, from: from).isMark(at: $0))
                }
            case .ascii:
                bytes.indices.first { $0 >= from && bytes[$0] >= 0x80 }
            }
        return [unwanted, other].compactMap(\.self).min()
    }

    /// The first byte that is not clear, or the length of `bytes`.
    static func survey(_ bytes: [UInt8], from: Int = 0, _ strictness: Strictness) -> Int {
        firstSuspect(in: bytes, from: from, strictness) ?? bytes.count
    }

    private static func firstUnwanted(in bytes: [UInt8], from: Int) -> Int? {
        var offset = from
        while offset < bytes.count {
            switch decode(bytes, at: offset) {
            case .fault(let place): return min(place, bytes.count - 1)
            case .scalar(let scalar, let length):
                if isUnwanted(scalar) { return offset + length - 1 }
                offset += length
            }
        }
        return nil
    }

    private enum Decoded {
        case scalar(UInt32, length: Int)
        /// `place` is where the byte stands that cannot be there, or the one after a first byte
        /// that nothing can follow.
        case fault(place: Int)
    }

    /// Decodes by the table of well-formed sequences (Unicode, table 3-7).
    private static func decode(_ bytes: [UInt8], at offset: Int) -> Decoded {
        let first = bytes[offset]
        let second: ClosedRange<UInt8>
        let length: Int
        switch first {
        case 0x00...0x7F: return .scalar(UInt32(first), length: 1)
        case 0x80...0xBF: return .fault(place: offset)
        case 0xC2...0xDF: (second, length) = (0x80...0xBF, 2)
        case 0xE0: (second, length) = (0xA0...0xBF, 3)
        case 0xED: (second, length) = (0x80...0x9F, 3)
        case 0xE1...0xEF: (second, length) = (0x80...0xBF, 3)
        case 0xF0: (second, length) = (0x90...0xBF, 4)
        case 0xF1...0xF3: (second, length) = (0x80...0xBF, 4)
        case 0xF4: (second, length) = (0x80...0x8F, 4)
        default: return .fault(place: offset + 1)
        }
        var scalar = UInt32(first) & (0x7F >> UInt32(length))
        for place in offset + 1..<offset + length {
            let allowed = place == offset + 1 ? second : 0x80...0xBF
            guard place < bytes.count, allowed.contains(bytes[place]) else {
                return .fault(place: place)
            }
            scalar = scalar << 6 | UInt32(bytes[place] & 0x3F)
        }
        return .scalar(scalar, length: length)
    }

    private static func isUnwanted(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF, 0xFEFF, 0xFFFD: true
        case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: true
        case 0xFE00...0xFE0F, 0xE0000...0xE0FFF: true
        default: scalar & 0xFFFE == 0xFFFE
        }
    }

    private static func isSuspectPair(_ first: UInt8, _ second: UInt8) -> Bool {
        switch (first, second) {
        case (0xEF, 0xB7), (0xEF, 0xBB), (0xEF, 0xBF), (0xBF, 0xBE), (0xBF, 0xBF): true
        case (0xC2, 0xAD), (0xD8, 0x9C), (0xF3, 0xA0): true
        default: false
        }
    }
}
