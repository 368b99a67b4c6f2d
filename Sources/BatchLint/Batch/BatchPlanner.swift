import Bytes
import Diagnostics
import Rules
import Settings

/// Makes the plan of a batch from a folder, settings and state.
struct BatchPlanner {
    private let wish: BatchPlan.Wish
    private let resolver: CheckResolver
    private let document: SettingsDocument
    private let dataSource: Named<DataSource>
    /// The files of the folder, in order, but those that are excluded.
    private var files: [Path] = []
    private var excluded: [(path: Path, exclusion: CheckResolver.Exclusion)] = []
    private var skipped = 0
    private var items: [BatchPlan.Item] = []
    /// By record type, the files that are of it.
    private var owned: [[Path]]

    /// The plan of a batch; no file is read for it.
    static func plan(
        _ wish: BatchPlan.Wish, _ resolver: CheckResolver
    ) throws(BatchFailure) -> BatchPlan {
        var planner = try BatchPlanner(wish, resolver)
        try planner.listFiles()
        try planner.assignFiles()
        return try planner.plan()
    }

    private init(_ wish: BatchPlan.Wish, _ resolver: CheckResolver) throws(BatchFailure) {
        self.wish = wish
        self.resolver = resolver
        document = try Self.document(wish, resolver)
        dataSource = try Self.dataSource(wish, document)
        owned = (dataSource.value.recordTypes ?? []).map { _ in [] }
    }

    /// The settings that describe data sources.
    static func document(
        _ wish: BatchPlan.Wish, _ resolver: CheckResolver
    ) throws(BatchFailure) -> SettingsDocument {
        let found: SettingsDocument?
        do throws(DocumentError) {
            found = try resolver.finder.settings(inFolder: wish.folder)
        } catch {
            throw .document(error)
        }
        guard let found else { throw .noSettings(folder: wish.folder) }
        return found
    }

    private static func dataSource(
        _ wish: BatchPlan.Wish, _ document: SettingsDocument
    ) throws(BatchFailure) -> Named<DataSource> {
        let known = document.settings.dataSources ?? []
        if let name = wish.dataSource {
            guard let named = known.first(where: { $0.name == name }) else {
                throw .unknownDataSource(
                    name, known: known.map(\.name), settings: document.document.path)
            }
            return named
        }
        guard known.count == 1 else {
            throw .noDataSource(known: known.map(\.name), settings: document.document.path)
        }
        return known[0]
    }

    private var recordTypes: [Named<RecordType>] { dataSource.value.recordTypes ?? [] }

    private mutating func listFiles() throws(BatchFailure) {
        for element in DirectoryWalk(wish.folder, enters: { _ in false }) {
            switch element {
            case .unreadable(let error): throw .document(.unreadable(error))
            case .file(let path):
                let found: CheckResolver.Exclusion?
                do throws(DocumentError) {
                    found = try resolver.exclusion(of: path)
                } catch {
                    throw .document(error)
                }
                if let found { excluded.append((path, found)) } else { files.append(path) }
            }
        }
    }

    /// Says of each file what it is to the batch.
    private mutating func assignFiles() throws(BatchFailure) {
        for path in files {
            if let index = try owner(of: path) {
                items.append(
                    BatchPlan.Item(
                        path: path, place: owned[index].isEmpty ? .first(index) : .repeated(index)))
                owned[index].append(path)
            } else if (try? resolver.isIncluded(path)) ?? CheckResolver.isExtract(path) {
                items.append(BatchPlan.Item(path: path, place: .unknown))
            } else {
                skipped += 1
            }
        }
    }

    /// The record type that a file is of: an index in `recordTypes`.
    private func owner(of path: Path) throws(BatchFailure) -> Int? {
        let name = Array(path.lastComponent)
        let owners = recordTypes.enumerated().compactMap { index, type in
            type.owns(name).map { (index: index, isLiteral: $0) }
        }
        let literal = owners.filter(\.isLiteral)
        let found = literal.isEmpty ? owners : literal
        guard let first = found.first else { return nil }
        guard found.count == 1 else {
            let (one, other) = (recordTypes[first.index], recordTypes[found[1].index])
            let fault = document.document.fault(
                other.place,
                """
                \(name: name) is of the record type \(name: other.name) and of \(name: one.name); \
                a file can be of one
                """)
            throw .document(.fault(fault))
        }
        return first.index
    }

    private func plan() throws(BatchFailure) -> BatchPlan {
        let statePath = BatchState.path(inFolder: document.document.path.folder)
        let state: BatchStateDocument?
        do throws(DocumentError) {
            state = try BatchState.read(path: statePath)
        } catch {
            throw .document(error)
        }
        let isNow = wish.batchDate.map { $0 == Array("now".utf8) } ?? true
        let batchDate = isNow ? wish.now : wish.batchDate.flatMap { Timestamp(bytes: $0) }
        let name = String(decoding: dataSource.name, as: UTF8.self)
        let facts = BatchFacts(
            folder: wish.folder, settings: document.document.path, dataSource: dataSource.name,
            recordTypes: recordTypeFacts,
            batchDate: batchDate.map { Array($0.text.utf8) } ?? wish.batchDate ?? [],
            schedule: dataSource.value.schedule?.text ?? [],
            earlier: batchDate.flatMap { state?.earlier(name, $0) })
        return BatchPlan(
            dataSource: name, batchDate: batchDate,
            recordTypes: zip(recordTypes, owned).map { type, files in
                BatchPlan.RecordType(
                    name: String(decoding: type.name, as: UTF8.self), files: files.map(\.text))
            },
            unknownFiles: items.filter { $0.place == .unknown }.map(\.path.text),
            settingsPath: document.document.path.text, statePath: statePath.text, items: items,
            excluded: excluded, skipped: skipped, facts: facts,
            findings: findings(batchDate, state?.state, facts), document: document)
    }

    private var recordTypeFacts: [BatchFacts.RecordType] {
        zip(recordTypes, owned).map { type, files in
            BatchFacts.RecordType(
                name: type.name, file: type.value.file?.text ?? type.name + Array(".csv".utf8),
                first: files.first.map { Array($0.lastComponent) },
                near: files.isEmpty ? near(type) : nil)
        }
    }

    /// A file that is of no record type and may be meant to be of this one.
    private func near(_ type: Named<RecordType>) -> [UInt8]? {
        let taken = Set(owned.joined())
        let names = files.filter { !taken.contains($0) }.map { Array($0.lastComponent) }
        // `accounts.csv.gz` holds what is missing as well as `account.csv`.
        if let longer = names.first(where: { $0.starts(with: type.name) }) { return longer }
        let wanted = type.value.file?.text ?? type.name + Array(".csv".utf8)
        return Suggestion.nearest(
            to: String(decoding: wanted, as: UTF8.self),
            among: names.map { String(decoding: $0, as: UTF8.self) }
        ).map { Array($0.utf8) }
    }

    /// What is wrong with the batch as a whole, in the order of the settings.
    private func findings(
        _ batchDate: Timestamp?, _ state: BatchState?, _ facts: BatchFacts
    ) -> [Occurrence] {
        var found: [Occurrence] = []
        for (index, type) in recordTypes.enumerated() where owned[index].isEmpty {
            found.append(
                document.document.finding(
                    RecordTypeMissing.rule.id, at: type.place, .number(index)))
        }
        guard let batchDate else {
            return found + [
                document.document.finding(BatchDateFormat.rule.id, at: dataSource.place, .none)
            ]
        }
        if facts.earlier != nil {
            found.append(
                document.document.finding(BatchDateReused.rule.id, at: dataSource.place, .none))
        }
        let batches = state?.batches[String(decoding: dataSource.name, as: UTF8.self)] ?? []
        let schedule = dataSource.value.schedule.map { BatchSchedule($0, batches) }
        if let late = schedule?.secondsLate(batchDate, at: wish.now) {
            let sources: SettingPath = ["data-sources"]
            let way = sources.appending(dataSource.name).appending(["schedule"])
            found.append(
                document.document.finding(
                    BatchLate.rule.id, at: document.places[way] ?? dataSource.place, .number(late)))
        }
        return found.sorted { $0.region.start.offset < $1.region.start.offset }
    }
}

extension BatchStateDocument {
    /// The batch of a data source that was completed under a batchDate; nil where none was.
    func earlier(_ dataSource: String, _ batchDate: Timestamp) -> BatchFacts.Earlier? {
        guard let completed = state[dataSource, batchDate]?.completedAt else { return nil }
        let offset = places[dataSource]?[batchDate]?.lowerBound ?? 0
        return BatchFacts.Earlier(
            state: document.path, line: document.position(of: offset).line,
            completedAt: Array(completed.text.utf8))
    }
}

extension Document {
    /// A finding on the batch as a whole, at a place of this document.
    fileprivate func finding(
        _ rule: RuleID, at range: Range<Int>, _ detail: Detail
    ) -> Occurrence {
        let place = fault(range, "")
        return Occurrence(
            rule: rule, region: place.region, record: Occurrence.wholeFile, field: 0,
            detail: detail, excerpt: place.excerpt)
    }
}
