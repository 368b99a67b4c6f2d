import BatchLint
import Foundation

/// An upload as it was asked for.
package struct UploadRequest: Sendable {
    package var folder: String
    package var dataSource: String
    package var batchDate = BatchDateChoice.now
    /// `NAME` or `NAME=FILE`; empty: the extract files of the folder.
    package var recordTypes: [String] = []
    package var sendsAgain = false
    package var isDryRun = false
    package var endpoint: Endpoint
    package var token: TokenSource
    package var policy = RetryPolicy()

    package init(folder: String, dataSource: String, endpoint: Endpoint, token: TokenSource) {
        self.folder = folder
        self.dataSource = dataSource
        self.endpoint = endpoint
        self.token = token
    }

    private var stateFolder: String { folder + "/.batchlint" }
    private var statePath: String { stateFolder + "/state.json" }

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
        let plan =
            recordTypes.isEmpty
            ? try BatchPlan(folder: folder) : try BatchPlan(named: recordTypes, folder: folder)
        // Before the check, which may take long, so that what is missing is known at once.
        let token = isDryRun ? nil : try token.token()
        summary.files = try check(plan, observer)
        let blocked = summary.files.count { $0.report.verdict == .blocked }
        guard blocked == 0 else { throw .blocked(files: blocked) }
        guard let token else {
            let decision = try decide(summary.files)
            summary.decision = decision
            summary.status = .planned
            observer.note(.decided(decision, dataSource: dataSource, files: summary.files))
            return
        }
        try await send(summary.files, token, observer, &summary)
    }

    private func check(
        _ plan: BatchPlan, _ observer: any UploadObserver
    ) throws(UploadError) -> [CheckedFile] {
        let checker: Checker
        do throws(CheckError) {
            checker = try Checker()
        } catch {
            throw .check(path: folder, error)
        }
        var files: [CheckedFile] = []
        for entry in plan.entries {
            let file = try UploadFile(path: entry.path, recordType: entry.recordType)
            observer.note(.checking(path: file.path, bytes: file.stamp.size))
            let checked = try CheckedFile(file, with: checker)
            observer.note(.checked(checked))
            files.append(checked)
        }
        return files
    }

    private func send(
        _ files: [CheckedFile], _ token: Token, _ observer: any UploadObserver,
        _ summary: inout UploadSummary
    ) async throws(UploadError) {
        let lock = try UploadLock(stateFolder: stateFolder)
        defer { withExtendedLifetime(lock) {} }
        let decision = try decide(files)
        summary.decision = decision
        observer.note(.decided(decision, dataSource: dataSource, files: files))
        let client = APIClient(endpoint, token)
        let upload = BatchUpload(
            client: client, dataSource: dataSource, files: files, statePath: statePath,
            policy: policy, observer: observer)
        let failure: UploadError?
        do throws(UploadError) {
            try await upload.run(decision)
            failure = nil
        } catch {
            failure = error
        }
        await client.close()
        if let failure { throw failure }
        if case .complete = decision {
            summary.status = .unchanged
        } else {
            summary.status = .complete
        }
    }

    private func decide(_ files: [CheckedFile]) throws(UploadError) -> BatchDecision {
        let state: BatchState
        do throws(BatchError) {
            state = try BatchState.read(path: statePath)
        } catch {
            throw .state(path: statePath, error)
        }
        let hashes = Dictionary(
            files.map { ($0.file.recordType, $0.sha256 ?? "") }, uniquingKeysWith: { $1 })
        return try BatchDecision.make(
            batchDate, hashes, history: state.batches[dataSource] ?? [], sendsAgain: sendsAgain,
            now: .now)
    }
}
