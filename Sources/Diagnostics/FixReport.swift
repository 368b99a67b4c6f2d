import Bytes

/// What fixing one file came to.
package struct FixReport: Sendable {
    /// Faults of one rule on one column that were mended.
    package struct Fixed: Sendable {
        package let rule: Rule
        /// From 1; 0 where the faults are on no field.
        package let field: Int
        /// The column's name as it stood in the header; nil where there is none.
        package let name: [UInt8]?
        package let total: Int

        package init(rule: Rule, field: Int, name: [UInt8]?, total: Int) {
            self.rule = rule
            self.field = field
            self.name = name
            self.total = total
        }
    }

    /// Faults of one rule on one column that are still there.
    package struct Refused: Sendable {
        package let rule: Rule
        package let severity: Severity
        /// From 1; 0 where the faults are on no field.
        package let field: Int
        /// The column's name as it stands in the header; nil where there is none.
        package let name: [UInt8]?
        package let total: Int
        /// Why the first of them is; nil where an unsafe fix would mend it.
        package let reason: Message?

        package init(
            rule: Rule, severity: Severity, field: Int, name: [UInt8]?, total: Int, reason: Message?
        ) {
            self.rule = rule
            self.severity = severity
            self.field = field
            self.name = name
            self.total = total
            self.reason = reason
        }
    }

    /// A column that has another name than before.
    package struct Renaming: Sendable, Hashable {
        package let before: [UInt8]
        package let after: [UInt8]

        package init(before: [UInt8], after: [UInt8]) {
            self.before = before
            self.after = after
        }
    }

    /// The file that records were set apart in, since they still have an error.
    package struct Rejects: Sendable, Hashable {
        package let path: Path
        /// What says for each of them what is wrong with it.
        package let reasons: Path
        /// How many they are: at least one.
        package let total: Int

        package init(path: Path, reasons: Path, total: Int) {
            self.path = path
            self.reasons = reasons
            self.total = total
        }
    }

    package let path: Path
    /// In catalog order, then by field.
    package let fixed: [Fixed]
    /// In the order of their first places.
    package let refused: [Refused]
    /// In the order of the columns.
    package let renamed: [Renaming]
    /// nil where no record was set apart.
    package let rejects: Rejects?

    package init(
        path: Path, fixed: [Fixed], refused: [Refused], renamed: [Renaming],
        rejects: Rejects? = nil
    ) {
        self.path = path
        self.fixed = fixed
        self.refused = refused
        self.renamed = renamed
        self.rejects = rejects
    }

    /// How many faults were mended.
    package var totalFixed: Int { fixed.reduce(0) { $0 + $1.total } }
}
