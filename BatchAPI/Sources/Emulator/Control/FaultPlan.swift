import Synchronization

/// The faults that are still to come, first come first served.
final class FaultPlan: Sendable {
    /// The most faults that wait at a time.
    static let limit = 1_000

    private let faults = Mutex<[Fault]>([])

    var waiting: [Fault] { faults.withLock { $0 } }

    /// Adds a fault; false where too many wait already.
    func add(_ fault: Fault) -> Bool {
        faults.withLock { faults in
            guard faults.count < Self.limit else { return false }
            faults.append(fault)
            return true
        }
    }

    func removeAll() { faults.withLock { $0 = [] } }

    /// Takes the fault that hits a request at this moment; nil where none does.
    func take(_ place: Fault.Place, _ moment: Fault.Moment, recordType: String?) -> Fault? {
        faults.withLock { faults in
            let index = faults.firstIndex {
                $0.at == place && $0.when == moment
                    && ($0.recordType == nil || $0.recordType == recordType)
            }
            guard let index else { return nil }
            let fault = faults[index]
            let times = (fault.times ?? 1) - 1
            if times > 0 { faults[index].times = times } else { faults.remove(at: index) }
            return fault
        }
    }
}
