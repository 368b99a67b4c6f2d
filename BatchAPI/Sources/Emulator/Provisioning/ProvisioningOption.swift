/// An option of the command line that sets data sources up; their order matters.
package enum ProvisioningOption: Hashable, Sendable {
    /// A new data source.
    case dataSource(String)
    /// A record type of the data source before: `NAME` or `NAME=SAMPLE`.
    case recordType(String)
    /// The primary key of a record type of the data source before: `NAME=COLUMN[,COLUMN…]`.
    case primaryKey(String)
    /// The set time of the data source before: `HH:MM`, in UTC or with a zone.
    case schedule(String)

    /// The options among the arguments of a command, each as `--name value` or `--name=value`.
    package static func all(in arguments: [String]) -> [ProvisioningOption] {
        var options: [ProvisioningOption] = []
        var rest = arguments[...]
        while let argument = rest.popFirst(), argument != "--" {
            let parts = argument.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let make = makers[String(parts[0])] else { continue }
            if parts.count == 2 {
                options.append(make(String(parts[1])))
            } else if let value = rest.popFirst() {
                options.append(make(value))
            }
        }
        return options
    }

    /// The data sources that options set up.
    package static func plans(_ options: [ProvisioningOption]) throws(EmulatorError)
        -> [DataSourcePlan]
    {
        var plans: [DataSourcePlan] = []
        for option in options {
            if case .dataSource(let name) = option {
                plans.append(DataSourcePlan(name: name))
                continue
            }
            guard var plan = plans.popLast() else {
                throw .provisioning(words: "--data-source comes before what belongs to it")
            }
            try option.apply(to: &plan)
            plans.append(plan)
        }
        return plans
    }

    private static let makers: [String: @Sendable (String) -> ProvisioningOption] = [
        "--data-source": { .dataSource($0) },
        "--record-type": { .recordType($0) },
        "--primary-key": { .primaryKey($0) },
        "--schedule": { .schedule($0) },
    ]

    private func apply(to plan: inout DataSourcePlan) throws(EmulatorError) {
        switch self {
        case .dataSource: return
        case .recordType(let text):
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            plan.recordTypes.append(
                DataSourcePlan.RecordType(
                    name: String(parts[0]), samplePath: parts.count == 2 ? String(parts[1]) : nil))
        case .primaryKey(let text):
            let parts = text.split(separator: "=", maxSplits: 1)
            guard parts.count == 2,
                let index = plan.recordTypes.firstIndex(where: { $0.name == parts[0] })
            else {
                throw .provisioning(
                    words: "--primary-key \(text.shown): NAME=COLUMN is needed, with a record type "
                        + "that --record-type has named before")
            }
            plan.recordTypes[index].primaryKey += parts[1].split(separator: ",").map(String.init)
        case .schedule(let text):
            guard let time = TimeOfDay.seconds(text) else {
                throw .provisioning(words: "--schedule \(text.shown): HH:MM is needed")
            }
            plan.setTime = time
        }
    }
}
