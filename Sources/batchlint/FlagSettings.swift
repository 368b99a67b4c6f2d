import Bytes
import Checking
import Diagnostics
import Settings

/// Gathers what options settle, and by which option.
struct FlagSettings {
    private(set) var settings = Settings()
    private var names: [SettingPath: [UInt8]] = [:]

    var layer: SettingsLayer { SettingsLayer(.flags(names), settings) }

    mutating func set(contract: PathArgument?) {
        guard let contract else { return }
        settings.file.contract = contract.path
        names[["contract"]] = Array("--contract".utf8)
    }

    mutating func set(format: InputFormat) {
        guard let format = format.wished else { return }
        settings.file.format = format
        names[["format"]] = Array("--format".utf8)
    }

    mutating func set(maxSize: ByteSize?) {
        guard let maxSize else { return }
        var limits = Limits()
        limits.maxSizeBytes = maxSize.bytes
        settings.file.limits = limits
        names[["limits", "max-size"]] = Array("--max-size".utf8)
    }

    mutating func set(failOn: FailOn?) {
        guard let failOn else { return }
        settings.failOn = failOn
        names[["fail-on"]] = Array("--fail-on".utf8)
    }

    mutating func set(_ selection: RuleSelection) {
        guard !selection.wishes.isEmpty else { return }
        settings.file.rules = selection
        names[["rules", "select"]] = Array("--select".utf8)
        names[["rules", "ignore"]] = Array("--ignore".utf8)
        let weights: SettingPath = ["rules", "severity"]
        for (pattern, wish) in selection.wishes {
            guard case .severity(let severity) = wish else { continue }
            names[weights.appending(pattern.prefix)] = Array(
                (severity == .error ? "--error" : "--warn").utf8)
        }
    }

    mutating func set(_ columns: ColumnOptions) {
        set(kinds: columns.kind)
        let way: SettingPath = ["columns"]
        for argument in columns.ignoreColumn {
            change(argument.name) { $0.ignore = ($0.ignore ?? []) + argument.patterns }
            names[way.appending(argument.name).appending(Array("ignore".utf8))] = Array(
                "--ignore-column".utf8)
        }
    }

    mutating func set(kinds: [ColumnKindArgument]) {
        let way: SettingPath = ["columns"]
        for argument in kinds {
            change(argument.name) { $0.kind = argument.kind }
            names[way.appending(argument.name).appending(Array("kind".utf8))] = Array(
                "--kind".utf8)
        }
    }

    mutating func set(_ output: OutputOptions) {
        var report = ReportChoice()
        let standard = output.output.lazy.compactMap { argument -> ReportFormat? in
            guard case .format(let format, path: nil) = argument.wish else { return nil }
            return format
        }
        report.format = standard.first
        report.maxPerGroup = output.maxPerGroup
        report.values = output.values
        settings.report = report
        names[["report", "format"]] = Array("--output".utf8)
        names[["report", "max-per-group"]] = Array("--max-per-group".utf8)
        names[["report", "values"]] = Array("--values".utf8)
    }

    mutating func set(values: ShownValues?) {
        guard let values else { return }
        var report = ReportChoice()
        report.values = values
        settings.report = report
        names[["report", "values"]] = Array("--values".utf8)
    }

    private mutating func change(_ column: [UInt8], _ body: (inout ColumnChoice) -> Void) {
        var columns = settings.file.columns ?? []
        let index = columns.firstIndex { $0.name == column } ?? columns.count
        if index == columns.count { columns.append(Named(column, ColumnChoice())) }
        body(&columns[index].value)
        settings.file.columns = columns
    }
}
