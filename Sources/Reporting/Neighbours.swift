import Diagnostics

/// The findings of a file that were listed, so that each block can show those of other groups on
/// the line that it shows anyway.
struct Neighbours {
    /// The most that are kept of one file.
    private static let limit = 4_096
    /// The most that one block shows.
    private static let shownLimit = 2

    private var places: [ListedPlace] = []
    private var isSorted = true

    mutating func add(_ diagnostic: Diagnostic) {
        guard places.count < Self.limit else { return }
        let place = ListedPlace(diagnostic)
        if let last = places.last, last.range.lowerBound > place.range.lowerBound {
            isSorted = false
        }
        places.append(place)
    }

    mutating func removeAll() {
        places.removeAll(keepingCapacity: true)
        isSorted = true
    }

    /// Makes the places ready to be asked for.
    mutating func settle() {
        guard !isSorted else { return }
        places.sort { $0.range.lowerBound < $1.range.lowerBound }
        isSorted = true
    }

    /// Labels for the findings of other groups on the line of a finding, the nearest ones.
    func labels(beside diagnostic: Diagnostic) -> [Explanation.Label] {
        let occurrence = diagnostic.occurrence
        let line = diagnostic.passage.excerpt.lines(knowing: occurrence.region.start).first {
            $0.contains(occurrence.range.lowerBound, isLast: true)
        }
        guard let line, !line.range.isEmpty else { return [] }
        let first = index(of: line.range.lowerBound)
        let last = index(of: line.range.upperBound)
        let here = index(of: occurrence.range.lowerBound)
        // Far more may be on one long line than are near.
        let near = max(first, here - 16)..<min(last, here + 16)
        let own = diagnostic.explanation.focus ?? occurrence.range
        let others = places[near].filter { place in
            place.rule != occurrence.rule && !place.range.overlaps(own)
                && place.range.lowerBound != own.lowerBound
                && !diagnostic.explanation.labels.contains { $0.range == place.range }
        }
        let byDistance = others.sorted {
            ($0.distance(to: own), $0.range.lowerBound)
                < ($1.distance(to: own), $1.range.lowerBound)
        }
        return byDistance.prefix(Self.shownLimit).map(\.label)
    }

    /// The first place that starts at or behind an absolute offset.
    private func index(of offset: Int) -> Int {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension ListedPlace {
    fileprivate func distance(to other: Range<Int>) -> Int {
        range.lowerBound < other.lowerBound
            ? other.lowerBound - range.upperBound : range.lowerBound - other.upperBound
    }
}
