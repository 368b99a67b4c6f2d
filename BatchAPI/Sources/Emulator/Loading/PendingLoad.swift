/// A batch whose record types are all there.
struct PendingLoad: Hashable, Sendable {
    /// The upload of one record type.
    struct Part: Hashable, Sendable {
        let recordType: String
        let primaryKey: [String]
        /// The object's name in the store.
        let object: String
    }

    let batchID: Int64
    let dataSource: String
    let batchDate: String
    let parts: [Part]
}
