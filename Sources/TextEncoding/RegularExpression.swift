import CICU

/// A regular expression of ICU that must match all of a text, within bounds of time and memory.
@safe
package final class RegularExpression {
    package enum Answer {
        case yes
        case no
        /// It would take too long, or the text is no UTF-8.
        case undecided
    }

    private let handle: OpaquePointer

    /// nil where the pattern, in UTF-8, is no regular expression.
    package init?(_ pattern: [UInt8]) {
        let opened = unsafe pattern.span.withUnsafeBufferPointer {
            // SAFETY: the pointer and the count are of one span.
            unsafe bli_open_expression($0.baseAddress, $0.count)
        }
        guard let opened = unsafe opened else { return nil }
        unsafe handle = opened
    }

    deinit { unsafe bli_close_expression(handle) }

    /// Whether all of a text matches.
    package func matches(_ text: Span<UInt8>) -> Answer {
        let answer = unsafe text.withUnsafeBufferPointer {
            // SAFETY: the handle is open as long as self, and the pointer and the count are of one
            // span.
            unsafe bli_matches(handle, $0.baseAddress, $0.count)
        }
        switch answer {
        case 0: return .no
        case 1: return .yes
        default: return .undecided
        }
    }
}
