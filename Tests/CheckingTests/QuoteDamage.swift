/// The ways to break one quote of a field. Each leaves the field with an odd number of quotes.
enum QuoteDamage: String, CaseIterable {
    /// The opening quote is missing.
    case opening
    /// The closing quote is missing.
    case closing
    /// The opening, the closing or an escaped quote is doubled once too often, or not at all.
    case doubled
    /// A quote stands in the middle of the value.
    case middle
    /// One of these in the last record of the file.
    case end

    /// The field with its quote broken; nil where it has none of this kind.
    func applied(to field: String, _ random: inout SeededRandom) -> String? {
        let isQuoted = field.hasPrefix("\"")
        switch self {
        case .opening: return isQuoted ? String(field.dropFirst()) : nil
        case .closing: return isQuoted ? String(field.dropLast()) : nil
        case .doubled: return isQuoted ? doubled(field, &random) : nil
        case .middle:
            guard field.count >= 2 else { return nil }
            let place = Int.random(in: 1..<field.count, using: &random)
            return Self.replacing(place..<place, of: field, with: "\"")
        case .end:
            return random.pick([Self.opening, .closing, .doubled, .middle])
                .applied(to: field, &random)
        }
    }

    private func doubled(_ field: String, _ random: inout SeededRandom) -> String? {
        let inner = Array(field).indices.dropFirst().dropLast(2).filter {
            Array(field)[$0] == "\"" && Array(field)[$0 + 1] == "\""
        }
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "\"" + field
        case 1: return field + "\""
        case 2:
            guard let place = inner.first else { return nil }
            return Self.replacing(place..<place + 1, of: field, with: "")
        default:
            guard let place = inner.last else { return nil }
            return Self.replacing(place..<place, of: field, with: "\"")
        }
    }

    private static func replacing(
        _ places: Range<Int>, of text: String, with part: String
    ) -> String {
        String(text.prefix(places.lowerBound)) + part + String(text.dropFirst(places.upperBound))
    }
}
