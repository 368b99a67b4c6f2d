import Diagnostics

/// The findings of one file, as they are told.
struct DiagnosticList {
    private(set) var diagnostics: [Diagnostic] = []
    private var fingerprinter = Fingerprinter()

    mutating func append(_ diagnostic: Diagnostics.Diagnostic) {
        diagnostics.append(
            Diagnostic(diagnostic, fingerprint: fingerprinter.fingerprint(of: diagnostic)))
    }
}
