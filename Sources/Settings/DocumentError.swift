import Bytes

/// Why a document cannot be used.
package enum DocumentError: Error, Sendable {
    case unreadable(ReadError)
    case fault(DocumentFault)
}
