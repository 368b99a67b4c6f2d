import _StringProcessing

/// A regular expression that a whole field has to match, scalar by scalar.
struct TwinPattern {
    private let regex: Regex<AnyRegexOutput>

    init(_ pattern: String) {
        do {
            regex = try Regex(pattern).matchingSemantics(.unicodeScalar)
        } catch {
            fatalError("\(pattern): \(error)")
        }
    }

    /// The groups, the whole match first, empty where they took no part; nil without a match.
    func match(_ field: String) -> [String]? {
        guard let match = try? regex.wholeMatch(in: field) else { return nil }
        return match.output.map { $0.substring.map(String.init) ?? "" }
    }
}
