import Bytes
import Settings

/// Why a batch was not checked.
package enum BatchFailure: Error, Sendable {
    /// Settings, a contract or the state are not in order, or the folder cannot be read.
    case document(DocumentError)
    /// No settings describe what the folder should hold.
    case noSettings(folder: Path)
    /// The settings have no data source, or several of which none was named.
    case noDataSource(known: [[UInt8]], settings: Path)
    case unknownDataSource([UInt8], known: [[UInt8]], settings: Path)
}
