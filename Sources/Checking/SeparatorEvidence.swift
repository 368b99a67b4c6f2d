import Bytes
import Scanner

/// Finds out what separates the fields of a file, and how many a record seems to have.
enum SeparatorEvidence {
    private static let comma = UInt8(ascii: ",")
    private static let candidates = [
        UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
    ]
    private static let limitLines = 50

    /// The separator of the lines from `start` on: a comma unless the evidence is clear.
    ///
    /// Clear means: two lines in five have the same number of fields, at least two, and the first of
    /// them, the header, holds no comma: the name of a single column could hold no separator.
    static func separator(_ view: borrowing InputView, from start: Int) -> UInt8 {
        let commas = widths(view, from: start, separator: comma)
        for candidate in candidates {
            let widths = widths(view, from: start, separator: candidate)
            guard let usual = widths.max(by: { count($0, widths) < count($1, widths) }),
                usual >= 2, count(usual, widths) * 5 >= widths.count * 2,
                let header = widths.firstIndex(of: usual), header < commas.count,
                commas[header] == 1
            else { continue }
            return candidate
        }
        return comma
    }

    /// How many fields most of the first lines have; 0 where they do not agree.
    static func usualWidth(
        _ view: borrowing InputView, from start: Int, separator: UInt8
    ) -> Int {
        let widths = widths(view, from: start, separator: separator)
        guard let usual = widths.max(by: { count($0, widths) < count($1, widths) }), usual >= 2,
            count(usual, widths) >= 3, count(usual, widths) * 5 >= widths.count * 3
        else { return 0 }
        return usual
    }

    private static func count(_ width: Int, _ widths: [Int]) -> Int {
        widths.count { $0 == width }
    }

    /// How many fields each of the first lines has that is not blank.
    private static func widths(
        _ view: borrowing InputView, from start: Int, separator: UInt8
    ) -> [Int] {
        let bytes = view.slice(start..<view.endOffset)
        var widths: [Int] = []
        var next = 0
        while next < bytes.count, widths.count < limitLines {
            let line = PlainLine.read(bytes, from: next, separator: separator)
            if line.end > next { widths.append(line.fieldCount) }
            next = PlainLine.next(bytes, end: line.end)
        }
        return widths
    }
}
