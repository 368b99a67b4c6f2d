import Diagnostics

/// Writes logging commands of Azure Pipelines: an issue for each error and warning, and a last one
/// that settles the result of the task.
///
/// It has no command for a note, which is a plain line. The column counts Unicode scalars.
package struct AzureReporter: Reporter {
    private let context: ReportContext

    package init(_ context: ReportContext) { self.context = context }

    package mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter
    ) {
        let path = context.base.path(of: diagnostic.path)
        let start = diagnostic.occurrence.region.start
        let place = (line: start.line.decimalDigits, column: start.column.decimalDigits)
        let message = diagnostic.explanation.message.shown(context.style)
        guard diagnostic.severity != .note else {
            var line: [UInt8] = []
            ShownPath.append(path, line: start.line, column: start.column, to: &line)
            line.append(": note: ")
            writer.write(line + message + [0x0A])
            return
        }
        let properties: [(StaticString, [UInt8])] = [
            ("type", diagnostic.severity.word.bytes),
            ("sourcepath", ShownText.text(of: path, .unicode)), ("linenumber", place.line),
            ("columnnumber", place.column), ("code", diagnostic.rule.id.bytes),
        ]
        writer.write(Self.command("task.logissue", properties, message))
    }

    package mutating func fail(_ input: UncheckedInput, to writer: inout ByteWriter) {
        let path = ShownText.text(of: context.base.path(of: input.path), .unicode)
        let properties: [(StaticString, [UInt8])] = [
            ("type", Array("error".utf8)), ("sourcepath", path),
        ]
        writer.write(Self.command("task.logissue", properties, path + [0x20] + input.reason))
    }

    package mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter) {
        let result: StaticString
        switch summary.verdict {
        case .blocked, .unknown: result = "Failed"
        case .passed:
            // why nothing: a success said here would hide what failed before in the same step.
            guard summary.errors + summary.warnings > 0 else { return }
            result = "SucceededWithIssues"
        }
        let message = Array("batchlint: ".utf8) + CountText.text(summary)
        writer.write(Self.command("task.complete", [("result", result.bytes)], message))
    }

    private static func command(
        _ name: StaticString, _ properties: [(StaticString, [UInt8])], _ message: [UInt8]
    ) -> [UInt8] {
        var line = Array("##vso[".utf8) + name.bytes + [0x20]
        for (property, value) in properties {
            line += property.bytes + [0x3D]
            line += escaped(value, isProperty: true) + [0x3B]
        }
        return line + [0x5D] + escaped(message, isProperty: false) + [0x0A]
    }

    private static func escaped(_ text: [UInt8], isProperty: Bool) -> [UInt8] {
        text.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "%"): Array("%AZP25".utf8)
            case 0x0D: Array("%0D".utf8)
            case 0x0A: Array("%0A".utf8)
            case UInt8(ascii: ";") where isProperty: Array("%3B".utf8)
            case UInt8(ascii: "]") where isProperty: Array("%5D".utf8)
            default: [byte]
            }
        }
    }
}
