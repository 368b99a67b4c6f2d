import Bytes

/// What a spreadsheet shows in place of a value that it cannot work out, or cannot fit.
enum SpreadsheetError {
    static func shape(_ field: Span<UInt8>) -> Shape? {
        guard field.count >= 3 else { return nil }
        if isHashes(field) { return .hashes }
        return field[0] == UInt8(ascii: "#") && isError(field) ? .spreadsheetError : nil
    }

    private static func isHashes(_ field: Span<UInt8>) -> Bool {
        let mark = field[0]
        guard mark == UInt8(ascii: "#") || mark == UInt8(ascii: "*") else { return false }
        for index in field.indices where field[index] != mark { return false }
        return true
    }

    private static func isError(_ field: Span<UInt8>) -> Bool {
        switch field.count {
        case 4: field.equals("#N/A")
        case 5: field.equals("#REF!") || field.equals("#NUM!")
        case 6: field.equals("#NAME?") || field.equals("#NULL!")
        case 7:
            field.equals("#VALUE!") || field.equals("#DIV/0!") || field.equals("#SPILL!")
        default: false
        }
    }
}
