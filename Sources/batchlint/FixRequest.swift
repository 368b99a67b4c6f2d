import Bytes
import Fixing
import Reporting
import Settings
import Values

/// What a run of `fix` was asked for.
struct FixRequest {
    var paths: [PathArgument]
    /// Where settings are looked for.
    var choice = SettingsFinder.Choice.nearest
    /// What options settle.
    var flags: SettingsLayer?
    /// Files that the settings exclude are left out.
    var appliesExclude = true
    /// The columns that options name.
    var wishedColumns: Set<[UInt8]> = []
    /// The order of day and month in columns whose dates do not tell it.
    var dateOrder: ColumnDateOrder?
    var options = FixOptions()
    var isDiff = false
    var keepsOriginal = false
    /// Where results go; nil: in place.
    var outputFolder: Path?
    /// Where records go that still have an error; nil: they stay.
    var rejects: Path?
    var standardInputName = Path("-")
    var output = OutputChoice()

    init(paths: [PathArgument]) { self.paths = paths }

    /// Where the result of an input goes.
    func destination(isStandardInput: Bool) -> FixDestination {
        if let outputFolder { return .folder(outputFolder) }
        return isStandardInput
            ? .descriptor(StandardStream.output.rawValue) : .place(keepsOriginal: keepsOriginal)
    }

    /// Where records go that still have an error, and how that is told.
    var rejecting: RejectRequest? {
        rejects.map { path in
            RejectRequest(path: path) { RejectText.line($0, values: output.values) }
        }
    }

    /// Whether standard output is for data, so that words go to standard error.
    var writesData: Bool {
        isDiff || (outputFolder == nil && paths.contains(where: \.isStandardInput))
    }
}
