import BatchWire
import Foundation

/// A moment in whole seconds, as the Batch API takes a batchDate.
package struct Timestamp: Sendable, Hashable, Comparable {
    package let secondsSince1970: Int

    /// This moment.
    package static var now: Timestamp {
        Timestamp(secondsSince1970: Int(Date().timeIntervalSince1970))
    }

    package init?(_ text: String) {
        guard let date = BatchDate(text) else { return nil }
        secondsSince1970 = date.secondsSinceEpoch
    }

    private init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

    /// `YYYY-MM-DDTHH:mm:ssZ`, in UTC.
    package var text: String { CivilTime(secondsSinceEpoch: secondsSince1970).text }

    package static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.secondsSince1970 < right.secondsSince1970
    }
}

extension Timestamp: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let time = Timestamp(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no time")
        }
        self = time
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
