import BatchLint

/// Checks a batch as `batchlint.json` describes it: contracts, limits and rules, and that it is whole.
struct SettingsCheck {
    private let check: BatchCheck

    /// nil where no settings describe a data source.
    ///
    /// The batchDate that is asked for is told to the check, so that it can say that it is late; not
    /// where that batch is complete: whether it is sent again is decided here, by its files.
    init?(folder: String, dataSource: String?, batchDate: Timestamp?) throws(UploadError) {
        var options = BatchCheck.Options()
        options.dataSource = dataSource
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
        var files: [CheckedFile] = []
        for file in report.files {
            let checked = try CheckedFile(file)
            observer.note(.checked(checked))
            files.append(checked)
        }
        let order = check.plan.recordTypes.map(\.name)
        files.sort {
            order.firstIndex(of: $0.file.recordType) ?? order.count
                < order.firstIndex(of: $1.file.recordType) ?? order.count
        }
        return CheckedBatch(
            dataSource: check.plan.dataSource, files: files,
            findings: FindingText.of(report.batch), isBlocked: report.verdict == .blocked,
            statePath: check.plan.statePath)
    }
}
