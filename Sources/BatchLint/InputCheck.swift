import Bytes
import Checking
import Diagnostics

/// Checks one input after the other: the first pass, and where more places are asked for than it
/// keeps, the second.
package struct InputCheck: ~Copyable {
    private var checker: FileChecker
    let perGroup: Int

    /// What the next input is checked by.
    package var settings: CheckSettings {
        get { checker.settings }
        set { checker.settings = newValue }
    }

    /// `perGroup` is the most findings of each group that are listed.
    package init(settings: CheckSettings, perGroup: Int) {
        checker = FileChecker(settings: settings)
        self.perGroup = perGroup
    }

    /// More places are asked for than the first pass keeps, or values are to be compared.
    var mayReadTwice: Bool {
        perGroup > FindingLog.placesPerGroup || settings.contract?.comparesValues == true
    }

    /// Reads an input to its end; a stream is kept where it may be read a second time.
    ///
    /// An error means that nothing is known of the input.
    package mutating func check(
        _ source: inout ByteSource, observe: (CheckProgress) -> Void = { _ in }
    ) throws(ReadError) -> CheckedFile {
        if mayReadTwice, !source.isSeekable { source.keep(in: try Spool()) }
        var file = try checker.check(&source, path: source.path, observe: observe)
        if checker.hasOpenKeys { file = try checker.compareKeys(file, from: &source) }
        try source.finish()
        return file
    }

    /// Reads an input to its end, without a look at whether it changed meanwhile.
    mutating func check(
        _ reader: inout some RewindableReader & ~Copyable, path: Path
    ) throws(ReadError) -> CheckedFile {
        let file = try checker.check(&reader, path: path)
        return try checker.compareKeys(file, from: &reader)
    }

    /// Reads an input to its end that cannot be read twice: nothing is to be compared.
    mutating func checkOnce(
        _ reader: inout some ByteReader & ~Copyable, path: Path
    ) throws(ReadError) -> CheckedFile {
        precondition(!mayReadTwice)
        return try checker.check(&reader, path: path)
    }

    /// Hands on the findings of an input that was checked, in the order of the file.
    ///
    /// An error means that those handed on may be at wrong places.
    package mutating func list(
        _ file: CheckedFile, from source: inout ByteSource,
        _ handOn: (Diagnostics.Diagnostic) -> Void
    ) throws(ReadError) {
        guard mayReadTwice, file.needsListing(perGroup: perGroup) else {
            return listKept(file, handOn)
        }
        try listAgain(file, from: &source, handOn)
        try source.finish()
    }

    /// Hands on the findings whose places the first pass kept.
    func listKept(_ file: CheckedFile, _ handOn: (Diagnostics.Diagnostic) -> Void) {
        let maker = DiagnosticMaker(file.report)
        for occurrence in file.sampled(perGroup: perGroup) {
            if let diagnostic = maker.diagnostic(occurrence) { handOn(diagnostic) }
        }
    }

    /// Reads an input a second time, as far as that is needed, and hands on its findings.
    mutating func listAgain(
        _ file: CheckedFile, from reader: inout some RewindableReader & ~Copyable,
        _ handOn: (Diagnostics.Diagnostic) -> Void
    ) throws(ReadError) {
        let maker = DiagnosticMaker(file.report)
        reader.rewind()
        try checker.list(file, from: &reader, perGroup: perGroup) { occurrence in
            if let diagnostic = maker.diagnostic(occurrence) { handOn(diagnostic) }
        }
    }
}
