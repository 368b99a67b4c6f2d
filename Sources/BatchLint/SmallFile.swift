import Bytes
import Checking

/// A file for a thread to check, if it is a small one.
package struct SmallFile: Sendable {
    let path: Path
    /// What is settled for it; nil: it is left.
    private(set) var settings: CheckSettings?

    package init(path: Path, settings: CheckSettings?) {
        self.path = path
        self.settings = settings
        self.settings?.threadCount = 1
    }
}
