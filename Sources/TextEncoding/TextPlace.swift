/// A character outside ASCII among its neighbours.
struct TextPlace {
    private let scalar: UInt32
    private let glyph: Glyph
    private let earlier: Glyph
    private let before: Glyph
    private let after: Glyph
    private let later: Glyph
    private let scalarBefore: UInt32
    private let scalarAfter: UInt32

    init(scalars: [UInt32], glyphs: [Glyph], index: Int) {
        scalar = scalars[index]
        glyph = glyphs[index]
        earlier = index > 1 ? glyphs[index - 2] : .edge
        before = index > 0 ? glyphs[index - 1] : .edge
        after = index + 1 < glyphs.count ? glyphs[index + 1] : .edge
        later = index + 2 < glyphs.count ? glyphs[index + 2] : .edge
        scalarBefore = index > 0 ? scalars[index - 1] : 0
        scalarAfter = index + 1 < scalars.count ? scalars[index + 1] : 0
    }

    /// Points for or against this character standing here.
    var points: Int {
        switch glyph {
        case .letter(let script, let isUpper): letterPoints(script, isUpper: isUpper)
        case .punctuation, .symbol, .edge: markPoints
        case .digit: 0
        }
    }

    // MARK: - Letters

    private func letterPoints(_ script: Glyph.Script, isUpper: Bool) -> Int {
        guard script != .other else { return -5 }
        let isBeside = before.isLetter || after.isLetter
        guard isBeside else { return isolatedPoints }
        let lowered = isUpper ? lowerCase : scalar
        var points = 2 + LetterFrequency.points(of: lowered)
        if isMixed(script, before) || isMixed(script, after) { points -= 10 }
        // No alphabet doubles many letters, but damage repeats itself.
        if scalarBefore == scalar { points -= 3 }
        points += casePoints(isUpper: isUpper)
        if script == .latin { points += latinPoints }
        return points
    }

    /// Points of a letter that stands alone.
    private var isolatedPoints: Int {
        switch scalar {
        // à, é, è, ó, and the one-letter words of Russian
        case 0xE0, 0xE8, 0xE9, 0xF3, 0x430, 0x432, 0x438, 0x43A, 0x43E, 0x441, 0x443, 0x44F:
            before == .edge && after == .edge ? -1 : -4
        default: -4
        }
    }

    private func isMixed(_ script: Glyph.Script, _ neighbour: Glyph) -> Bool {
        if case .letter(let other, _) = neighbour { other != script } else { false }
    }

    /// Points for the case of a letter, seen with those before and behind.
    private func casePoints(isUpper: Bool) -> Int {
        if isUpper {
            if before.isLowerCase { return -8 }
            if before.isUpperCase { return after.isLowerCase ? -3 : 0 }
            return before == .edge || before == .punctuation ? 0 : -2
        }
        if before.isUpperCase && (earlier.isUpperCase || after.isUpperCase) { return -5 }
        if !before.isLetter && after.isUpperCase { return -5 }
        return 0
    }

    /// Points for what Latin letters stand beside, which tells encodings of the West and the
    /// middle of Europe apart.
    private var latinPoints: Int {
        // Capitals outside ASCII start few words of the West.
        var points = glyph.isUpperCase ? -1 : 0
        if scalarBefore >= 0x80 && before.isLetter {
            // Polish and Czech have two in a row, hardly any language has three.
            points -= scalar >= 0x100 || scalarBefore >= 0x100 ? 1 : 4
        }
        points += neighbourPoints
        return points
    }

    /// Points against a letter of one language that stands as its namesake of another does:
    /// the same byte is one thing in the West and another in the middle of Europe.
    private var neighbourPoints: Int {
        let isInside = before.isLetter && after.isLetter
        switch scalar {
        // Â and Ã start hardly any word; as bytes they start most of UTF-8's accented letters.
        case 0xC2, 0xC3: return -4
        // ñ stands before a vowel, Polish ń does not, and è stands before none, Czech č does.
        case 0xF1 where !isVowel(scalarAfter): return -3
        case 0x144 where isVowel(scalarAfter): return -3
        case 0xE8 where isVowel(scalarAfter): return -4
        // ø stands before few vowels, ř before many.
        case 0xF8 where isVowel(scalarAfter): return -4
        // æ ends few words, ć many.
        case 0xE6 where !after.isLetter: return -3
        // õ is Portuguese õe, ő is anywhere; so with û and ű.
        case 0xF5 where scalarAfter != 0x65: return -3
        case 0xFB where !isAfterCircumflex: return -3
        // ì, ò and ù end words, ě, ň and ů do not.
        case 0xEC, 0xF2, 0xF9: return isInside ? -4 : 0
        default: return 0
        }
    }

    /// Whether a letter follows that follows û in French: t, r, l, c, m, g.
    private var isAfterCircumflex: Bool {
        [0x74, 0x72, 0x6C, 0x63, 0x6D, 0x67].contains(scalarAfter)
    }

    private func isVowel(_ scalar: UInt32) -> Bool {
        switch scalar | 0x20 {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0xE0...0xE6, 0xE8...0xEF, 0xF2...0xFC: true
        default: false
        }
    }

    /// The small letter of a capital, in the alphabets of the tables.
    private var lowerCase: UInt32 {
        switch scalar {
        case 0xC0...0xDE, 0x391...0x3AB, 0x410...0x42F: scalar + 0x20
        case 0x400...0x40F: scalar + 0x50
        case 0x139...0x148, 0x179...0x17E: scalar % 2 == 1 ? scalar + 1 : scalar
        case 0x100...0x178: scalar % 2 == 0 ? scalar + 1 : scalar
        default: scalar
        }
    }

    // MARK: - Marks

    private var markPoints: Int {
        switch scalar {
        case 0x201C, 0x2018, 0xAB, 0xA1, 0xBF, 0x2039: opens ? 4 : closesLow ? 2 : -4
        case 0x201E, 0x201A: opens ? 3 : -5
        case 0x201D, 0xBB, 0x203A: closes ? 4 : -4
        case 0x2019: closes || (before.isLetter && after.isLetter) ? 4 : -4
        case 0x2013, 0x2014: dashPoints
        case 0x2026: before.isLetter || before == .digit ? 3 : 0
        case 0x2022, 0xB7: before == .edge && after == .edge ? 2 : -3
        case 0xA0: isWordy(before) && isWordy(after) ? 2 : -1
        case 0x20AC, 0xA3: isBesideNumber ? 4 : -4
        default: signPoints
        }
    }

    /// Signs that go with a number or a word.
    private var signPoints: Int {
        switch scalar {
        case 0xB0, 0xBA: before == .digit || scalarBefore | 0x20 == 0x6E ? 4 : -4
        case 0xAA: before == .digit ? 3 : -4
        case 0xAE, 0x2122: before.isLetter && !after.isLetter ? 3 : -3
        case 0xA9, 0xA7: before == .edge && (after == .edge || after == .digit) ? 2 : -3
        case 0xB2, 0xB3: scalarBefore == 0x6D && !after.isLetter ? 3 : -6
        case 0xBC...0xBE: !before.isLetter && !after.isLetter && before == .digit ? 3 : -6
        case 0xB1, 0xD7, 0x2116: after == .digit || scalarAfter == 0x20 ? 2 : -3
        case 0xB5: before == .digit || scalarBefore == 0x20 ? 1 : -4
        default: -5
        }
    }

    private var opens: Bool {
        before == .edge && (after.isLetter || after == .digit || after == .punctuation)
    }

    /// German closes with the mark that English opens with.
    private var closesLow: Bool {
        closes && (scalar == 0x201C || scalar == 0x2018)
    }

    private var closes: Bool {
        (before.isLetter || before == .digit || scalarBefore == 0x2E || scalarBefore == 0x21)
            && after == .edge
    }

    private var dashPoints: Int {
        if before == .edge && after == .edge { return 3 }
        if before == .digit && after == .digit { return 3 }
        return before.isLetter && after.isLetter ? 0 : -3
    }

    private var isBesideNumber: Bool {
        after == .digit || before == .digit || (scalarAfter == 0x20 && later == .digit)
            || (scalarBefore == 0x20 && earlier == .digit)
    }

    private func isWordy(_ glyph: Glyph) -> Bool {
        glyph != .edge && glyph != .symbol
    }
}
