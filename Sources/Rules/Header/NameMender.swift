import Bytes

/// Gives the bytes of a column name as the fixes of H304, H306 and H307 write it, one by one.
///
/// Letters become lower case; white space and other characters become one `_` a run inside, and
/// nothing at the edges. Damaged characters stay: they are the encoding rules' matter.
struct NameMender {
    /// Characters were replaced that are not white space, which may change what the name says.
    private(set) var isLossy = false
    private var characters = NameCharacters()
    /// The bytes of the current character that were not given yet.
    private var pending = 0..<0
    private var hasText = false
    private var isAfterGap = false

    /// The next byte, or nil at the end; `name` is the same at every call.
    mutating func next(in name: Span<UInt8>) -> UInt8? {
        while pending.isEmpty {
            guard let step = characters.next(in: name) else { return nil }
            switch step.kind {
            case .whiteSpace: isAfterGap = hasText
            case .other:
                isAfterGap = hasText
                isLossy = true
            case .lowerCaseLetter, .upperCaseLetter, .digit, .underscore, .damage:
                pending = step.range
                guard isAfterGap else { continue }
                isAfterGap = false
                return UInt8(ascii: "_")
            }
        }
        hasText = true
        let byte = name[pending.lowerBound]
        pending = (pending.lowerBound + 1)..<pending.upperBound
        return lowercasedASCII(byte)
    }
}
