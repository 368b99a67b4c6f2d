import Diagnostics

extension FileReport {
    /// Whether a finding is on the header of a CSV, where column names stand and no values.
    func isName(_ occurrence: Occurrence) -> Bool {
        guard occurrence.record == 0, let header = facts.header else { return false }
        return header.range.contains(occurrence.range.lowerBound)
    }
}
