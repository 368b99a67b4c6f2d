import Diagnostics

/// The first places of what may turn out to be findings on members: of a name, of each kind of its
/// values, and of records without it.
///
/// Memory is bounded: at most 8,192 places and 1 MiB of text round them. What is over is found by a
/// second pass, where a report asks for it.
struct MemberPlaces {
    private static let limitPlaces = 8_192
    private static let limitExcerptBytes = 1 << 20

    /// What is at a place.
    enum Subject: Hashable {
        /// A name, from 1.
        case name(Int)
        /// A value of a name, of the JSON kind with a raw value.
        case value(Int, kind: UInt8)
        /// A string of a name that has nothing in it.
        case emptyString(Int)
        /// A record that has not the name.
        case recordWithout(Int)
    }

    private var places: [Subject: [Occurrence]] = [:]
    private var count = 0
    private var excerptBytes = 0

    /// Whether another place can be kept.
    var hasRoom: Bool { count < Self.limitPlaces && excerptBytes < Self.limitExcerptBytes }

    var isEmpty: Bool { count == 0 }

    mutating func keep(_ place: Occurrence, of subject: Subject) {
        guard hasRoom else { return }
        places[subject, default: []].append(place)
        count += 1
        excerptBytes += place.excerpt.bytes.count
    }

    /// In the order of the file.
    func places(of subject: Subject) -> [Occurrence] { places[subject] ?? [] }

    /// Whether no more places of a subject are wanted.
    func isComplete(_ subject: Subject) -> Bool {
        !hasRoom || places(of: subject).count >= FindingLog.placesPerGroup
    }
}
