import Foundation

/// The data sources of `batchlint.json`, as far as the emulator needs them.
///
/// It is JSON with comments and trailing commas; what else it says is the check's business.
struct SettingsFile: Decodable {
    private struct Source: Decodable {
        let recordTypes: [String: RecordType]?
        let schedule: String?

        enum CodingKeys: String, CodingKey {
            case recordTypes = "record-types"
            case schedule
        }
    }

    private struct RecordType: Decodable {
        let contract: String?
    }

    private let dataSources: [String: Source]?

    private enum CodingKeys: String, CodingKey {
        case dataSources = "data-sources"
    }

    /// The data sources of the file at a path, in the order of their names.
    static func plans(path: String) throws(EmulatorError) -> [DataSourcePlan] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .sample(path: path, words: "cannot be read")
        }
        let decoder = JSONDecoder()
        decoder.allowsJSON5 = true
        let file: SettingsFile
        do {
            file = try decoder.decode(SettingsFile.self, from: data)
        } catch {
            throw .sample(path: path, words: "is no settings file: batchlint config show tells why")
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        var plans: [DataSourcePlan] = []
        for (name, source) in (file.dataSources ?? [:]).sorted(by: { $0.key < $1.key }) {
            plans.append(try plan(name, source, folder))
        }
        guard !plans.isEmpty else { throw .sample(path: path, words: "has no data source") }
        return plans
    }

    private static func plan(
        _ name: String, _ source: Source, _ folder: URL
    ) throws(EmulatorError) -> DataSourcePlan {
        var plan = DataSourcePlan(name: name)
        for (name, type) in (source.recordTypes ?? [:]).sorted(by: { $0.key < $1.key }) {
            let contract = type.contract.map { URL(fileURLWithPath: $0, relativeTo: folder).path }
            plan.recordTypes.append(DataSourcePlan.RecordType(name: name, samplePath: contract))
        }
        if let text = source.schedule {
            guard let time = TimeOfDay.seconds(text) else {
                throw .provisioning(words: "schedule \(text.shown) of \(name): 06:00Z is needed")
            }
            plan.setTime = time
        }
        return plan
    }
}
