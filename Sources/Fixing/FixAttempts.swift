import Bytes
import Diagnostics

/// What the rounds so far came to, so that nothing is tried twice.
struct FixAttempts {
    /// How many findings of each group are mended.
    var fixed: [FindingGroup.Key: Int] = [:]
    /// Why the last edits left findings of some groups that could be mended by themselves.
    var reasons: [FindingGroup.Key: Message] = [:]
    /// The file holds what the encoding does not have.
    var cannotDecode = false
    /// A record is too long to be written with other separators.
    var cannotSeparate = false
    /// Nobody knows how all records could be written on lines of their own.
    var cannotWriteRecords = false
    /// The last edits changed nothing, and nothing was changed since.
    var isEdited = false
    /// What the bytes of the file are in that the journals start from; nil: it is the source.
    var encoding: [UInt8]?
    /// How many findings are mended.
    var totalFixed: Int { fixed.values.reduce(0, +) }
    /// Whether all edits are noted.
    var keepsJournals = false
    /// What each round changed, but for the one that decoded the file.
    private(set) var journals: [EditJournal] = []

    /// A journal for a round; nil where nobody asks.
    func newJournal() throws(ResultError) -> EditJournal? {
        keepsJournals ? try EditJournal() : nil
    }

    /// Keeps the journal of a round that has changed the file.
    mutating func keep(_ journal: EditJournal?) throws(ResultError) {
        guard let journal else { return }
        try journal.finish()
        journals.append(journal)
    }

    /// A round has mended so many findings of each group.
    mutating func add(_ fixed: [FindingGroup.Key: Int]) {
        self.fixed.merge(fixed) { $0 + $1 }
        restart()
    }

    /// Lets all be tried again: the file is another one, or the fixes go further.
    mutating func restart() {
        isEdited = false
        cannotSeparate = false
        cannotWriteRecords = false
    }
}
