import CScanKernels

/// What a kernel's second look tells of a field.
struct QuickLook {
    private let bits: UInt32
    /// That of the field's content, in bytes.
    let length: Int

    @inline(__always)
    init(_ raw: blk_look) {
        bits = raw.look
        length = Int(raw.length)
    }

    /// The field is left to the grammars.
    var isUnknown: Bool { bits == UInt32(BLK_LOOK_UNKNOWN) }

    /// From 0 to 63.
    var rawShape: Int { Int(bits & 63) }

    /// Like `Shape.isWholeNumber`.
    var isWholeNumber: Bool {
        rawShape >= Int(Shape.zeroOrOne.rawValue) && rawShape <= Int(Shape.integer.rawValue)
    }

    /// All white space at the edges is ASCII.
    var hasEdgeSpace: Bool { bits & UInt32(BLK_LOOK_EDGE_SPACE) != 0 }

    var dateOrder: DateOrderEvidence {
        switch bits >> 6 & 3 {
        case 1: .either
        case 2: .firstOverTwelve
        case 3: .secondOverTwelve
        default: .inapplicable
        }
    }

    var look: FieldLook {
        FieldLook(
            Shape(rawValue: UInt8(bits & 63)) ?? .text, hasEdgeSpace: hasEdgeSpace,
            dateOrder: dateOrder)
    }
}
