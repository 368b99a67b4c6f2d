import Foundation

/// What the system calls its errors.
package enum SystemWords {
    package static func of(_ errno: Int32) -> String { unsafe String(cString: strerror(errno)) }
}
