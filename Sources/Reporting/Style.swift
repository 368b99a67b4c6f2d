import Diagnostics

/// How text for people is laid out.
package struct Style: Sendable, Hashable {
    /// Fewer cells than this leave no room beside the frame.
    package static let leastWidthCells = 40

    /// Whether ANSI colours are written.
    package let isColored: Bool
    /// The most cells of a line, at least `leastWidthCells`.
    package let widthCells: Int
    /// Whether frames and marks are drawn in ASCII.
    package let isASCII: Bool
    /// How much is shown of the values in a file.
    package let values: ShownValues

    package init(
        isColored: Bool = false, widthCells: Int = 100, isASCII: Bool = false,
        values: ShownValues = .shown
    ) {
        self.isColored = isColored
        self.widthCells = max(widthCells, Self.leastWidthCells)
        self.isASCII = isASCII
        self.values = values
    }

    var glyphs: Glyphs { isASCII ? .ascii : .unicode }
}
