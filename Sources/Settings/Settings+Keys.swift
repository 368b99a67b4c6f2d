import Diagnostics
import Values

extension Settings {
    /// How the whole document is written.
    package static let form = ObjectForm(
        what: "settings", keys: keys, empty: Settings(), hasSchema: true)

    static let keys: [SettingKey<Settings>] =
        FileSettings.keys.map { $0.lifted(to: \Settings.file) } + ofRun

    private static let ofRun: [SettingKey<Settings>] = [
        SettingKey(
            "overrides", \.overrides,
            ObjectListForm(
                element: ObjectForm(what: "an override", keys: Override.keys, empty: Override())),
            "Settings for some of the files; the later ones win."),
        SettingKey(
            "files", \.files,
            ObjectForm(what: "files", keys: FileChoice.keys, empty: FileChoice()),
            "Which files are checked."),
        SettingKey("fail-on", \.failOn, WordForm<FailOn>(), "The lightest finding that blocks."),
        SettingKey(
            "report", \.report,
            ObjectForm(what: "report", keys: ReportChoice.keys, empty: ReportChoice()),
            "How findings are reported."),
        SettingKey(
            "data-sources", \.dataSources,
            MapForm(
                what: "data-sources",
                element: ObjectForm(
                    what: "a data source", keys: DataSource.keys, empty: DataSource())),
            "The data sources, by their API names."),
    ]
}

extension FileSettings {
    static let formats = WordForm<FileFormat>(
        words: [(Array("csv".utf8), .csv), (Array("ndjson".utf8), .ndjson)])

    static let keys: [SettingKey<FileSettings>] = [
        SettingKey(
            "format", \.format, formats, "What files are; without it their names and bytes tell."),
        SettingKey(
            "contract", \.contract, PathForm(),
            "The contract that files are held to: a Table Schema in JSON."),
        SettingKey(
            "limits", \.limits, ObjectForm(what: "limits", keys: Limits.keys, empty: Limits()),
            "How much a file may hold."),
        SettingKey("rules", \.rules, RulesForm(), "Which rules are reported."),
        SettingKey(
            "columns", \.columns,
            MapForm(
                what: "columns",
                element: ObjectForm(
                    what: "a column", keys: ColumnChoice.keys, empty: ColumnChoice())),
            "What is settled for single columns, by their names."),
        SettingKey(
            "ndjson", \.ndjson,
            ObjectForm(what: "ndjson", keys: NDJSONChoice.keys, empty: NDJSONChoice()),
            "What is settled for NDJSON alone."),
    ]
}

extension Limits {
    static let keys: [SettingKey<Limits>] = [
        SettingKey("max-size", \.maxSizeBytes, SizeForm(), "The most bytes of a file (F101)."),
        SettingKey(
            "max-record-size", \.maxRecordBytes, SizeForm(), "The most bytes of a record (F107)."),
        SettingKey(
            "max-columns", \.maxColumns, CountForm(range: 1...1_000_000),
            "The most columns that are checked by name (F108)."),
        SettingKey(
            "max-levels", \.maxLevels, CountForm(range: 1...1_000),
            "The most objects and arrays in each other in NDJSON (J624)."),
    ]
}

extension ColumnChoice {
    private static let kinds = WordForm<Kind>(
        words: Kind.allCases.map { ($0.word.bytes, $0) })

    static let keys: [SettingKey<ColumnChoice>] = [
        SettingKey(
            "kind", \.kind, kinds, "What its values are; each one that is not is an error."),
        SettingKey(
            "ignore", \.ignore, ListForm(element: RuleForm(), addsUp: true),
            "Rules that are not reported in the column."),
    ]
}

extension NDJSONChoice {
    static let keys: [SettingKey<NDJSONChoice>] = [
        SettingKey(
            "names", \.names, TruthForm(),
            "Whether names of members are held to the rules for column names.")
    ]
}

extension Override {
    static let keys: [SettingKey<Override>] =
        [paths] + FileSettings.keys.map { $0.lifted(to: \Override.file) }

    private static let paths: SettingKey<Override> = SettingKey(
        "paths", \.paths, ListForm(element: PatternForm(isOfName: false)), isRequired: true,
        "The files, as patterns of paths from the folder of this file on.")
}

extension FileChoice {
    private static let patterns = ListForm(element: PatternForm(isOfName: false))

    static let keys: [SettingKey<FileChoice>] = [
        SettingKey(
            "include", \.include, patterns, "The files of folders that are checked."),
        SettingKey(
            "exclude", \.exclude, patterns,
            "Files and folders that are not checked, not even where they are named."),
    ]
}

extension ReportChoice {
    static let keys: [SettingKey<ReportChoice>] = [
        SettingKey(
            "format", \.format, WordForm<ReportFormat>(), "The format on standard output."),
        SettingKey(
            "max-per-group", \.maxPerGroup, CountForm(range: 0...1_000_000_000),
            "How many findings of each rule on each column are listed; 0: all."),
        SettingKey(
            "values", \.values, WordForm<ShownValues>(), "How much is shown of the values of files."
        ),
    ]
}

extension DataSource {
    static let keys: [SettingKey<DataSource>] = [
        SettingKey(
            "record-types", \.recordTypes,
            MapForm(
                what: "record-types",
                element: ObjectForm(
                    what: "a record type", keys: RecordType.keys, empty: RecordType()),
                isFilled: true), isRequired: true,
            "The record types, by their API names: a batch needs a file of each."),
        SettingKey(
            "schedule", \.schedule, DailyTimeForm(),
            "When the data source is loaded each day, such as 06:00Z."),
    ]
}

extension RecordType {
    static let keys: [SettingKey<RecordType>] = [
        SettingKey(
            "file", \.file, PatternForm(isOfName: true),
            "The name of its file, or a pattern; without it the record type with an extension."),
        SettingKey(
            "format", \.format, FileSettings.formats, "What its file is."),
        SettingKey("contract", \.contract, PathForm(), "The contract that its file is held to."),
    ]
}
