import Bytes

/// Where the result of fixing a file goes.
package enum FixDestination: Sendable {
    /// Over the file itself, which keeps its bytes under the name with `.orig` where that is asked
    /// for. What needs no change is not written.
    case place(keepsOriginal: Bool)
    /// Into a folder, under the file's own name; also what needs no change.
    case folder(Path)
    /// To an open descriptor; also what needs no change.
    case descriptor(CInt)
}
