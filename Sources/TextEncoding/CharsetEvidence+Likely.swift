extension CharsetEvidence {
    /// A candidate with what speaks for it.
    private struct Candidate {
        let charset: Charset
        let points: Int
        let characters: Int

        var rank: Int { points - charset.rarity }

        /// Whether text on its own makes it believable, whatever the others have.
        var isPlausible: Bool {
            let least =
                switch charset {
                case .macintosh, .ibm437, .ibm850: 5
                case _ where charset.isDoubleByte: 8
                default: 4
                }
            return points >= least && points >= 2 * characters
                && (!charset.isDoubleByte || characters >= 2)
        }
    }

    private static let certainFields = 3
    private static let certainLead = 6

    /// The encoding that the ill-formed fields were probably written in.
    ///
    /// nil when they look like damage: to UTF-8, to another encoding that is not looked for, or to
    /// anything.
    package func likelyEncoding() -> LikelyEncoding? {
        guard !isEmpty, !isDamagedUTF8 else { return nil }
        let entries = sample.entries
        let candidates = Charset.allCases.compactMap { candidate($0, entries) }
        let plausible = candidates.filter(\.isPlausible)
        guard let best = plausible.max(by: { $0.rank < $1.rank }) else { return nil }
        // Of equals the first in the order of `Charset` is the usual one.
        let winner = plausible.first { $0.rank == best.rank } ?? best
        return LikelyEncoding(
            charset: winner.charset, isCertain: isCertain(winner, among: candidates))
    }

    private var isDamagedUTF8: Bool {
        wellFormedCharacters >= places || brokenCharacterBytes * 2 >= illFormedBytes
    }

    private func candidate(_ charset: Charset, _ entries: [CharsetSample.Entry]) -> Candidate? {
        if charset.isDoubleByte {
            guard var score = DoubleByteScore(charset) else { return nil }
            for entry in entries where !score.add(entry) { return nil }
            return Candidate(
                charset: charset, points: score.points, characters: score.characters)
        }
        guard let table = SingleByteTable(charset) else { return nil }
        var score = SingleByteScore(table: table)
        for entry in entries where !score.add(entry.bytes) { return nil }
        guard let outside = pointsOutsideSample(table) else { return nil }
        return Candidate(
            charset: charset, points: score.points + outside, characters: score.characters)
    }

    /// Points for the bytes of the whole file, which the sample may not have; nil for a hole.
    private func pointsOutsideSample(_ table: SingleByteTable) -> Int? {
        var points = 0
        for index in counts.indices where counts[index] > 0 {
            guard let scalar = table.scalar(of: UInt8(index + 0x80)) else { return nil }
            let isMostlyInWords = countsInWords[index] > counts[index] / 2
            // 2019 is the apostrophe.
            guard isMostlyInWords, !Glyph(scalar).isLetter, scalar != 0x2019 else { continue }
            points -= 3 * Int(min(countsInWords[index], 4))
        }
        return points
    }

    // MARK: - Certainty

    private func isCertain(_ winner: Candidate, among candidates: [Candidate]) -> Bool {
        guard fields >= Self.certainFields, wellFormedCharacters * 8 < places else { return false }
        guard winner.charset != .iso88591 else { return false }
        let rivals = candidates.filter { readsOtherwise($0.charset, winner.charset) }
        // The rarer the encoding, the more must speak for it.
        let lead = Self.certainLead + winner.charset.rarity
        return rivals.allSatisfy { winner.rank - $0.rank >= lead }
            && detectorAgrees(winner, against: rivals.filter { $0.rank * 2 > winner.rank })
    }

    /// Whether the two differ in some byte that was met.
    private func readsOtherwise(_ one: Charset, _ other: Charset) -> Bool {
        guard !one.isDoubleByte, !other.isDoubleByte else { return one != other }
        guard let first = SingleByteTable(one), let second = SingleByteTable(other) else {
            return true
        }
        return counts.indices.contains { index in
            let byte = UInt8(index + 0x80)
            return counts[index] > 0 && first.scalar(of: byte) != second.scalar(of: byte)
        }
    }

    /// Whether ICU's detector holds none of the rivals for likelier.
    private func detectorAgrees(_ winner: Candidate, against rivals: [Candidate]) -> Bool {
        guard !rivals.isEmpty else { return true }
        let text = sample.text
        let own = Self.confidence(text, in: winner.charset)
        return rivals.allSatisfy { Self.confidence(text, in: $0.charset) <= own }
    }

    private static func confidence(_ text: [UInt8], in charset: Charset) -> Int {
        charset.detectorNames.map { CharsetDetector.confidence(text.span, name: $0) }.max() ?? 0
    }
}
