import Diagnostics

/// What the rules that look at one column name have in common to say.
enum ColumnNameWords {
    /// Why all of them are there.
    static let why: Message =
        """
        a column name is 30 characters or less, starts with a letter, is lower case and has no \
        spaces.
        """

    /// Why most of them have no fix.
    static let agreement: Message =
        """
        not fixed automatically: a new name must also be agreed with Zuora, since it changes the \
        record type.
        """
}
