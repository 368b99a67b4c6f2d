/// An open folder whose names are read one by one, closed when it goes out of scope.
@safe
package struct DirectoryStream: ~Copyable {
    /// A name that was read.
    package struct Name: Sendable, Hashable {
        package let lengthBytes: Int
        /// Nil where the folder does not tell.
        package let kind: FileKind?
    }

    private let handle: DirectoryHandle
    private let calls: SystemCalls

    /// Takes over an open folder.
    init(handle: DirectoryHandle, calls: SystemCalls) {
        unsafe self.handle = unsafe handle
        self.calls = calls
    }

    deinit { unsafe calls.closeDirectory(handle) }

    /// Appends the next name to `names`, in no certain order, `.` and `..` among them; nil at the
    /// end.
    package mutating func next(into names: inout [UInt8]) throws(SystemError) -> Name? {
        try unsafe calls.readDirectory(handle, into: &names)
    }
}
