/// One wish about rules; where two name the same rule, the later one wins.
///
/// `rules` is a code such as `H303`, the start of one such as `H`, or a name such as
/// `column-name-too-long`.
public enum RuleWish: Sendable, Hashable {
    /// Report these; with any such wish, what none names is not reported.
    case select(_ rules: String)
    /// Do not report these.
    case ignore(_ rules: String)
    /// Let findings of these weigh so much.
    case weigh(_ rules: String, as: Severity)
}
