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
            let now = Timestamp.now
            let text = try sources().map { $0.lines(at: now) }.joined()
            return InferRun.write(Array(text.utf8))
        } catch {
            StandardStream.error.write(FailureText.lines(error))
            return 2
        }
    }

    private func sources() throws(BatchFailure) -> [BatchStatusText] {
        let settings: SettingsDocument?
        let state: BatchState?
        do throws(DocumentError) {
            settings = try SettingsFinder(choice).settings(inFolder: folder)
            let place = settings?.document.path.folder ?? folder
            state = try BatchState.read(path: BatchState.path(inFolder: place))?.state
        } catch {
            throw .document(error)
        }
        if let settings { return try sources(settings, state ?? BatchState()) }
        // A folder that is uploaded without settings has its state in itself.
        guard let state else { throw .noSettings(folder: folder) }
        let names = dataSource.map { [$0] } ?? state.batches.keys.sorted().map { Array($0.utf8) }
        return names.map { BatchStatusText(dataSource: $0, batches: state.batches(of: $0)) }
    }

    private func sources(
        _ document: SettingsDocument, _ state: BatchState
    ) throws(BatchFailure) -> [BatchStatusText] {
        let known = document.settings.dataSources ?? []
        guard !known.isEmpty else {
            throw .noDataSource(known: [], settings: document.document.path)
        }
        let wanted = known.filter { dataSource == nil || $0.name == dataSource }
        if let dataSource, wanted.isEmpty {
            throw .unknownDataSource(
                dataSource, known: known.map(\.name), settings: document.document.path)
        }
        return wanted.map { source in
            BatchStatusText(
                dataSource: source.name, recordTypes: (source.value.recordTypes ?? []).map(\.name),
                time: source.value.schedule, batches: state.batches(of: source.name))
        }
    }
}

extension BatchState {
    /// In the order of their batchDates.
    fileprivate func batches(of dataSource: [UInt8]) -> [Batch] {
        batches[String(decoding: dataSource, as: UTF8.self)] ?? []
    }
}
