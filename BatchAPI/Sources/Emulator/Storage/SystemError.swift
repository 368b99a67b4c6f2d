import Foundation

/// A system call that failed, by the system's number.
package struct SystemError: Error, Equatable {
    package let errno: Int32

    package init(errno: Int32) { self.errno = errno }

    /// The call that has just failed.
    static var last: SystemError { SystemError(errno: Foundation.errno) }

    /// The system's words.
    package var words: String { unsafe String(cString: strerror(errno)) }
}
