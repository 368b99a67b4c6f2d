import Diagnostics

/// Where in a file its findings lie: a strip of equal stretches, each in the colour of its gravest
/// finding.
struct FaultStrip {
    private static let stretches = 200

    private let sizeBytes: Int
    private var gravest = [Severity?](repeating: nil, count: stretches)

    /// For a file of so many bytes.
    init(sizeBytes: Int) { self.sizeBytes = max(1, sizeBytes) }

    mutating func add(_ diagnostic: Diagnostic) {
        let occurrence = diagnostic.occurrence
        guard occurrence.record != Occurrence.wholeFile else { return }
        let offset = min(occurrence.range.lowerBound, sizeBytes - 1)
        let place = Int(Double(offset) / Double(sizeBytes) * Double(Self.stretches))
        gravest[place] = gravest[place].map { max($0, diagnostic.severity) } ?? diagnostic.severity
    }

    /// As a picture of SVG; nothing where no finding has a place.
    var svg: [UInt8] {
        var marks: [UInt8] = []
        for (place, severity) in gravest.enumerated() {
            guard let severity else { continue }
            marks += Array("<rect class=\"".utf8) + severity.word.bytes
            marks += Array("\" x=\"".utf8) + place.decimalDigits
            marks += Array("\" y=\"0\" width=\"1\" height=\"10\"/>".utf8)
        }
        guard !marks.isEmpty else { return [] }
        let count = gravest.count { $0 != nil }
        return Array(
            "<svg class=\"strip\" viewBox=\"0 0 200 10\" preserveAspectRatio=\"none\" ".utf8)
            + Array("role=\"img\" aria-label=\"findings in ".utf8) + count.decimalDigits
            + Array(" of 200 equal stretches of the file\">".utf8) + marks
            + Array("</svg>\n".utf8)
    }
}
