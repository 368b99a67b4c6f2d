import Diagnostics
import Rules

/// Applies every rule that looks at one column name.
func checkColumnName(_ name: Span<UInt8>, into sink: inout some DiagnosticSink) {
    ColumnNameEmpty.check(name, into: &sink)
    ColumnNameTooLong.check(name, into: &sink)
    ColumnNameNotLowercase.check(name, into: &sink)
    ColumnNameStart.check(name, into: &sink)
    ColumnNameSpace.check(name, into: &sink)
    ColumnNameCharacter.check(name, into: &sink)
}
