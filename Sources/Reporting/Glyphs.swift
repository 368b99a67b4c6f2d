/// The signs that reports are drawn with.
struct Glyphs: Sendable {
    let corner: StaticString
    let bar: StaticString
    let gap: StaticString
    let gapDots: StaticString
    let end: StaticString
    /// One cell of the stretch that a finding is on.
    let caret: StaticString
    /// One cell of a second place.
    let label: StaticString
    /// A second place between two characters.
    let insertion: StaticString
    let ellipsis: StaticString
    /// Stands between facts.
    let dot: StaticString
    /// Stand round what cannot be seen.
    let open: StaticString
    let close: StaticString
    let tab: StaticString
    let carriageReturn: StaticString
    let lineFeed: StaticString
    /// Nothing but ASCII can be shown.
    var isASCII = false

    static let unicode = Glyphs(
        corner: "╭─", bar: "│", gap: "┆", gapDots: "⋯", end: "╰─", caret: "━", label: "─",
        insertion: "╌", ellipsis: "…", dot: "·", open: "⟨", close: "⟩", tab: "→",
        carriageReturn: "␍", lineFeed: "␊")

    static let ascii = Glyphs(
        corner: "+-", bar: "|", gap: ":", gapDots: "...", end: "+-", caret: "^", label: "-",
        insertion: "~", ellipsis: "...", dot: "-", open: "<", close: ">", tab: "<TAB>",
        carriageReturn: "<CR>", lineFeed: "<LF>", isASCII: true)
}
