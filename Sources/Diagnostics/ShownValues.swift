/// How much a report shows of the values in a file, which may be customer data.
///
/// Column names and paths are always shown, and so is the one byte or character that a finding is
/// on. A finding's fingerprint is made from the value whatever is shown.
package enum ShownValues: String, Sendable, CaseIterable {
    /// As they stand.
    case shown
    /// Their shape: each digit is a 9, each letter an A or an a.
    case masked
    /// Nothing of them.
    case none
}
