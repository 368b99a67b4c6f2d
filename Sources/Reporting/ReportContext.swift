import Diagnostics

/// What the formats for CI systems are told beside the findings.
package struct ReportContext: Sendable {
    /// The tool's own version.
    package let version: StaticString
    /// The rules that were asked for, in catalog order.
    package let rules: [Rule]
    /// From where paths are told.
    package let base: PathBase
    package let values: ShownValues
    /// The lightest finding that blocks; nil where none does.
    package let blocking: Severity?

    package init(
        version: StaticString, rules: [Rule], base: PathBase = .none,
        values: ShownValues = .shown, blocking: Severity? = .error
    ) {
        self.version = version
        self.rules = rules
        self.base = base
        self.values = values
        self.blocking = blocking
    }

    var style: Style { Style(values: values) }

    func blocks(_ severity: Severity) -> Bool { blocking.map { severity >= $0 } ?? false }
}
