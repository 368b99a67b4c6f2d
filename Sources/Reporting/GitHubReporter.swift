import Diagnostics

/// Writes annotations of GitHub Actions: one for each group of findings, at its first place.
///
/// GitHub shows ten of a level in a step; the tenth says how many groups are left. The column counts
/// Unicode scalars.
package struct GitHubReporter: Reporter {
    private static let limitPerLevel = 10

    /// What was written at one level, and what waits to be the last.
    private struct Level {
        var written = 0
        var waiting: Annotation?
        /// Groups behind the one that waits.
        var left = 0
    }

    /// One annotation, escaped but for its message.
    private struct Annotation {
        let command: [UInt8]
        var message: [UInt8]
    }

    private let context: ReportContext
    private var levels: [Severity: Level] = [:]
    /// The groups of the file that have one.
    private var seen: Set<FindingGroup.Key> = []

    package init(_ context: ReportContext) { self.context = context }

    package mutating func report(
        _ diagnostic: Diagnostic, of file: FileReport, to writer: inout ByteWriter
    ) {
        let occurrence = diagnostic.occurrence
        let key = FindingGroup.Key(rule: occurrence.rule, field: occurrence.field)
        guard seen.insert(key).inserted else { return }
        guard hasRoom(at: diagnostic.severity) else { return }
        let total = file.entries.first { $0.group.key == key }?.group.total ?? 1
        add(annotation(diagnostic, total: total), at: diagnostic.severity, to: &writer)
    }

    package mutating func end(_ file: FileReport, to writer: inout ByteWriter) { seen.removeAll() }

    package mutating func fail(_ input: UncheckedInput, to writer: inout ByteWriter) {
        guard hasRoom(at: .error) else { return }
        let path = ShownText.text(of: context.base.path(of: input.path), .unicode)
        let command = Self.command(.error, [("file", path), ("title", Array("batchlint".utf8))])
        let annotation = Annotation(command: command, message: path + [0x20] + input.reason)
        add(annotation, at: .error, to: &writer)
    }

    package mutating func finish(_ summary: RunSummary, to writer: inout ByteWriter) {
        for severity in Severity.allCases.reversed() {
            guard let level = levels[severity], var last = level.waiting else { continue }
            if level.left > 0 {
                last.message += Array("; and ".utf8)
                last.message += QuantityText.count(level.left, "more group")
                last.message += Array(", see the job summary".utf8)
            }
            Self.write(last, to: &writer)
        }
        levels.removeAll()
    }

    /// Whether another annotation can be shown; else it is counted.
    private mutating func hasRoom(at severity: Severity) -> Bool {
        guard levels[severity]?.waiting != nil else { return true }
        levels[severity]?.left += 1
        return false
    }

    /// Writes an annotation; the last one waits until it is known whether others follow.
    private mutating func add(
        _ annotation: Annotation, at severity: Severity, to writer: inout ByteWriter
    ) {
        var level = levels[severity] ?? Level()
        if level.written < Self.limitPerLevel - 1 {
            Self.write(annotation, to: &writer)
            level.written += 1
        } else {
            level.waiting = annotation
        }
        levels[severity] = level
    }

    private func annotation(_ diagnostic: Diagnostic, total: Int) -> Annotation {
        let region = diagnostic.occurrence.region
        let path = ShownText.text(of: context.base.path(of: diagnostic.path), .unicode)
        var properties: [(StaticString, [UInt8])] = [
            ("file", path), ("line", region.start.line.decimalDigits),
            ("endLine", region.end.line.decimalDigits),
        ]
        // GitHub takes columns within one line only.
        if region.start.line == region.end.line {
            properties.append(("col", region.start.column.decimalDigits))
            properties.append(("endColumn", region.end.column.decimalDigits))
        }
        let rule = diagnostic.rule
        let title = Array("batchlint ".utf8) + rule.id.bytes + [0x20] + rule.name.bytes
        properties.append(("title", title))
        var message = diagnostic.explanation.message.shown(context.style)
        if total > 1 {
            message += Array(" (and ".utf8) + (total - 1).groupedDigits + Array(" more".utf8)
            if let name = diagnostic.field?.name {
                message += Array(" in column ".utf8) + QuotedText.name(name, .unicode)
            }
            message.append(0x29)
        }
        return Annotation(command: Self.command(diagnostic.severity, properties), message: message)
    }

    private static func write(_ annotation: Annotation, to writer: inout ByteWriter) {
        writer.write(annotation.command + escaped(annotation.message, isProperty: false) + [0x0A])
    }

    private static func command(
        _ severity: Severity, _ properties: [(StaticString, [UInt8])]
    ) -> [UInt8] {
        let level: StaticString =
            switch severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "notice"
            }
        let list = properties.map { name, value in
            name.bytes + [0x3D] + escaped(value, isProperty: true)
        }
        return Array("::".utf8) + level.bytes + [0x20] + list.joined(separator: [0x2C])
            + Array("::".utf8)
    }

    private static func escaped(_ text: [UInt8], isProperty: Bool) -> [UInt8] {
        text.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "%"): Array("%25".utf8)
            case 0x0D: Array("%0D".utf8)
            case 0x0A: Array("%0A".utf8)
            case UInt8(ascii: ":") where isProperty: Array("%3A".utf8)
            case UInt8(ascii: ",") where isProperty: Array("%2C".utf8)
            default: [byte]
            }
        }
    }
}
