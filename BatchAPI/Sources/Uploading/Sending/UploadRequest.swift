import BatchLint
import Foundation

/// An upload as it was asked for.
package struct UploadRequest: Sendable {
    package var folder: String
    /// nil: the only one that the settings have.
    package var dataSource: String?
    package var batchDate = BatchDateChoice.now
    /// `NAME` or `NAME=FILE`; empty: the extract files of the folder.
    package var recordTypes: [String] = []
    /// The settings; nil: the nearest `batchlint.json`.
    package var settingsPath: String?
    package var sendsAgain = false
    package var isDryRun = false
    package var endpoint: Endpoint
    package var token: TokenSource
    package var policy = RetryPolicy()

    package init(folder: String, endpoint: Endpoint, token: TokenSource) {
        self.folder = folder
        self.endpoint = endpoint
        self.token = token
    }

    /// Does it, and tells what it came to in the summary, whatever that is.
    package func run(_ observer: any UploadObserver) async -> UploadSummary {
        var summary = UploadSummary(dataSource: dataSource)
        do throws(UploadError) {
            try await run(observer, &summary)
        } catch {
            summary.error = error
            if case .blocked = error { summary.status = .blocked }
        }
        return summary
    }

    private func run(
        _ observer: any UploadObserver, _ summary: inout UploadSummary
    ) async throws(UploadError) {
        // Before the check, which may take long, so that what is missing is known at once.
        let token = isDryRun ? nil : try token.token()
        let batch = try check(observer)
        summary.take(batch)
        let blocked = batch.files.count { $0.report.verdict == .blocked }
        guard blocked == 0, !batch.isBlocked else { throw .blocked(files: blocked) }
        guard let token else {
            let decision = try decide(batch)
            summary.decision = decision
            summary.status = .planned
            observer.note(.decided(decision, dataSource: batch.dataSource, files: batch.files))
            return
        }
        try await send(batch, token, observer, &summary)
    }

    /// Checks the batch as settings describe it, or where none do, each file of the folder.
    private func check(_ observer: any UploadObserver) throws(UploadError) -> CheckedBatch {
        let check = try SettingsCheck(
            folder: folder, dataSource: dataSource, batchDate: batchDate.time,
            settingsPath: settingsPath)
        if let check {
            guard recordTypes.isEmpty else {
                throw .usage("--record-type is for folders that no batchlint.json describes")
            }
            return try check.run(observer)
        }
        guard let dataSource else { throw .usage("--data-source is needed: no settings name one") }
        let plan =
            recordTypes.isEmpty
            ? try FolderPlan(folder: folder) : try FolderPlan(named: recordTypes, folder: folder)
        return try FolderCheck(folder: folder, dataSource: dataSource, plan: plan).run(observer)
    }

    private func send(
        _ batch: CheckedBatch, _ token: Token, _ observer: any UploadObserver,
        _ summary: inout UploadSummary
    ) async throws(UploadError) {
        let lock = try UploadLock(statePath: batch.statePath)
        defer { withExtendedLifetime(lock) {} }
        let decision = try decide(batch)
        summary.decision = decision
        observer.note(.decided(decision, dataSource: batch.dataSource, files: batch.files))
        let client = APIClient(endpoint, token)
        let upload = BatchUpload(client: client, batch: batch, policy: policy, observer: observer)
        let failure: UploadError?
        do throws(UploadError) {
            try await upload.run(decision)
            failure = nil
        } catch {
            failure = error
        }
        await client.close()
        if let failure { throw failure }
        summary.status = decision.isComplete ? .unchanged : .complete
    }

    private func decide(_ batch: CheckedBatch) throws(UploadError) -> BatchDecision {
        let state: BatchState
        do throws(BatchError) {
            state = try BatchState.read(path: batch.statePath)
        } catch {
            throw .state(path: batch.statePath, error)
        }
        let hashes = Dictionary(
            batch.files.map { ($0.file.recordType, $0.sha256 ?? "") }, uniquingKeysWith: { $1 })
        return try BatchDecision.make(
            batchDate, hashes, history: state.batches[batch.dataSource] ?? [],
            sendsAgain: sendsAgain, now: .now)
    }
}
