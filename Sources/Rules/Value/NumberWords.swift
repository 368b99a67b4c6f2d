import Diagnostics

/// What the rules on numbers have in common to say.
enum NumberWords {
    static let why: Message =
        """
        numbers take a period as decimal separator, no thousand separator and no currency symbol.
        """
}
