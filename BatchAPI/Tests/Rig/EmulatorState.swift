/// What `GET /control/state` tells.
package struct EmulatorState: Decodable, Sendable {
    package struct Upload: Decodable, Sendable {
        package let recordType: String
        package let bytes: Int
        package let sha256: String
    }

    package struct Batch: Decodable, Sendable {
        package let batchDate: String
        package let status: String
        package let reason: String?
        package let uploads: [Upload]
    }

    package struct DataSource: Decodable, Sendable {
        package let name: String
        package let stream: String
        package let batches: [Batch]
    }

    package let dataSources: [DataSource]

    /// The batches of a data source.
    package func batches(_ name: String) -> [Batch] {
        dataSources.first { $0.name == name }?.batches ?? []
    }
}
