import BatchLint

/// Checks the files of a folder that no settings describe, each by itself.
struct FolderCheck {
    let folder: String
    let dataSource: String
    let plan: FolderPlan

    func run(_ observer: any UploadObserver) throws(UploadError) -> CheckedBatch {
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
        return CheckedBatch(
            dataSource: dataSource, files: files,
            statePath: folder + "/.batchlint/state.json")
    }
}
