import BatchLint

/// Checks a batch as `batchlint.json` describes it: contracts, limits and rules, and that it is whole.
struct SettingsCheck {
    private let check: BatchCheck

    /// nil where no settings describe a data source.
    ///
    /// The batchDate that is asked for is told to the check, so that it can say that it is late; not
    /// where that batch is complete: whether it is sent again is decided here, by its files.
    init?(
        folder: String, dataSource: String?, batchDate: Timestamp?, settingsPath: String?
    ) throws(UploadError) {
        var options = BatchCheck.Options()
        options.dataSource = dataSource
        options.settingsPath = settingsPath
        do throws(BatchError) {
            let check = try BatchCheck(folder: folder, options: options)
            let state = try BatchState.read(path: check.plan.statePath)
            if let batchDate, state[check.plan.dataSource, batchDate]?.completedAt == nil {
                options.batchDate = batchDate.text
                self.check = try BatchCheck(folder: folder, options: options)
            } else {
                self.check = check
            }
        } catch .noSettings {
            return nil
        } catch .noDataSource(let known, _) where known.isEmpty {
            return nil
        } catch {
            throw .batch(folder: folder, error)
        }
    }

    func run(_ observer: any UploadObserver) throws(UploadError) -> CheckedBatch {
        let report = check.run()
        var byType: [String: CheckedFile] = [:]
        var others: [CheckedFile] = []
        for file in report.files {
            let checked = try CheckedFile(file)
            observer.note(.checked(checked))
            if let type = file.recordType, byType[type] == nil {
                byType[type] = checked
            } else {
                others.append(checked)
            }
        }
        let types = check.plan.recordTypes.map(\.name)
        let isBlocked =
            report.verdict == .blocked || others.contains { $0.report.verdict == .blocked }
        // Rules can be taken out of force by settings; what cannot be sent stays what it is.
        if !isBlocked { try Self.verify(types, byType, others) }
        return CheckedBatch(
            dataSource: check.plan.dataSource, files: types.compactMap { byType[$0] } + others,
            findings: FindingText.of(report.batch), isBlocked: isBlocked,
            statePath: check.plan.statePath)
    }

    /// Throws where a record type has no file, or a file has no record type of its own.
    private static func verify(
        _ types: [String], _ byType: [String: CheckedFile], _ others: [CheckedFile]
    ) throws(UploadError) {
        if let missing = types.first(where: { byType[$0] == nil }) {
            throw .usage("record type \(missing) has no file: the batch would never load")
        }
        if let other = others.first {
            throw .usage("\(other.file.path): is not the one file of any record type")
        }
    }
}
