import Bytes
import Diagnostics

/// What is wrong with a document that tells the check what to do: such a check is not begun.
package struct DocumentFault: Error, Sendable {
    package let path: Path
    package let region: Region
    /// The line where it starts, or the part of it round the place.
    package let excerpt: Excerpt
    /// Lower case, without a full stop.
    package let message: Message
    /// The word that is none of `candidates`, of which one may have been meant.
    package let word: [UInt8]
    package let candidates: [[UInt8]]
}
