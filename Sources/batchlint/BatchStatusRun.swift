import BatchLint
import Bytes
import Settings

/// One run of `batch status`.
struct BatchStatusRun {
    let folder: Path
    /// The only one that is told; nil: all.
    let dataSource: [UInt8]?
    let choice: SettingsFinder.Choice

    /// Tells the state, and gives the exit code: 0, or 2 where it cannot be known.
    func exitCode() -> Int {
        do throws(BatchFailure) {
            return InferRun.write(Array(try text().utf8))
        } catch {
            StandardStream.error.write(FailureText.lines(error))
            return 2
        }
    }

    private func text() throws(BatchFailure) -> String {
        let found: SettingsDocument?
        let state: BatchState
        do throws(DocumentError) {
            found = try SettingsFinder(choice).settings(inFolder: folder)
            let path = found.map { BatchState.path(beside: $0) }
            state =
                try path.flatMap { path throws(DocumentError) in
                    try BatchState.read(path: path)?.state
                } ?? BatchState()
        } catch {
            throw .document(error)
        }
        guard let document = found else { throw .noSettings(folder: folder) }
        var known = document.settings.dataSources ?? []
        if let dataSource {
            known.removeAll { $0.name != dataSource }
            guard !known.isEmpty else {
                throw .unknownDataSource(
                    dataSource, known: (document.settings.dataSources ?? []).map(\.name),
                    settings: document.document.path)
            }
        }
        guard !known.isEmpty else {
            throw .noDataSource(known: [], settings: document.document.path)
        }
        return known.map { source in
            BatchText.lines(
                source.name, recordTypes: (source.value.recordTypes ?? []).map(\.name), of: state)
        }.joined()
    }
}
