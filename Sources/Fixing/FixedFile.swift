import Bytes
import Checking
import Diagnostics

/// What fixing one file came to, and the result before it has its place.
package struct FixedFile: ~Copyable {
    /// What was fixed, and what was not.
    package let report: FixReport
    /// What the check of the result says.
    package let after: CheckedFile
    /// Whether the fixes came to an end: all else is a fault of ours.
    package let isSettled: Bool
    /// The file as it should be; nil where nothing was to be changed.
    package var result: ResultFile?
    /// The records that were set apart, before they have their place; nil where there is none.
    package var rejects: RejectFiles?

    /// Takes the result and the records that were set apart out of `state`.
    init(_ state: inout FixState, before: FileReport) {
        after = state.after
        report = FixReport(before, state)
        isSettled = !state.isEndless
        result = state.result.take()
        rejects = state.rejects.take()
    }

    /// Gives the records that were set apart their place.
    mutating func placeRejects(mode: UInt32) throws(ResultError) {
        if rejects != nil { try rejects!.place(mode: mode) }
    }

    /// Whether they stand at a path.
    func hasRejects(at path: Path) -> Bool {
        switch rejects {
        case .some(let files): files.isFile(at: path)
        case nil: false
        }
    }

    /// Lets them stay.
    mutating func keepRejects() {
        if rejects != nil { rejects!.keep() }
    }
}
