import Bytes
import Checking
import Fixing

/// What a run of `fix` was asked for.
struct FixRequest {
    var paths: [PathArgument]
    var settings = CheckSettings()
    var options = FixOptions()
    var isDiff = false
    var keepsOriginal = false
    /// Where results go; nil: in place.
    var outputFolder: Path?
    var failOn = FailOn.error
    var standardInputName = Path("-")
    var output = OutputChoice()

    init(paths: [PathArgument]) { self.paths = paths }

    /// Where the result of an input goes.
    func destination(isStandardInput: Bool) -> FixDestination {
        if let outputFolder { return .folder(outputFolder) }
        return isStandardInput
            ? .descriptor(StandardStream.output.rawValue) : .place(keepsOriginal: keepsOriginal)
    }

    /// Whether standard output is for data, so that words go to standard error.
    var writesData: Bool {
        isDiff || (outputFolder == nil && paths.contains(where: \.isStandardInput))
    }
}
