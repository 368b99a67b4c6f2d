import BatchLint
import Foundation

/// The API's answer to a request for a signed URL.
struct URLAnswer: Decodable {
    let signedUrl: String
    private let dataSource: String?
    private let recordType: String?
    private let batchDate: String?

    /// nil where the text is another one.
    init?(_ text: String) {
        guard let answer = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else {
            return nil
        }
        self = answer
    }

    /// Whether it says nothing else than what was asked for.
    func isFor(dataSource: String, recordType: String, batchDate: String) -> Bool {
        (self.dataSource ?? dataSource) == dataSource
            && (self.recordType ?? recordType) == recordType
            && Timestamp(self.batchDate ?? batchDate) == Timestamp(batchDate)
    }
}
