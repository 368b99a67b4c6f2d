/// Finds the word that someone probably meant.
package enum Suggestion {
    /// The candidate nearest to a text; nil where none is near: a third of its characters may be
    /// wrong, but one always.
    package static func nearest(to text: String, among candidates: [String]) -> String? {
        let wanted = Array(text.lowercased().unicodeScalars)
        guard wanted.count < 64 else { return nil }
        let distances = candidates.map { candidate in
            (candidate, distance(wanted, Array(candidate.lowercased().unicodeScalars)))
        }
        guard let best = distances.min(by: { $0.1 < $1.1 }),
            best.1 <= max(1, best.0.unicodeScalars.count / 3)
        else { return nil }
        return best.0
    }

    /// How many characters must be put in, taken out, replaced or swapped with their neighbour.
    package static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (index, scalar) in left.enumerated() {
            var current = [index + 1]
            for (place, other) in right.enumerated() {
                var least = min(
                    last[place + 1] + 1, current[place] + 1,
                    last[place] + (scalar == other ? 0 : 1))
                if index > 0, place > 0, scalar == right[place - 1], other == left[index - 1] {
                    least = min(least, beforeLast[place - 1] + 1)
                }
                current.append(least)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
