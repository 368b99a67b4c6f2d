import ArgumentParser

/// How a run that takes long says how far it is.
enum ProgressChoice: String, ExpressibleByArgument, CaseIterable {
    /// A line that is written over, where standard error is a terminal that can.
    case auto
    /// A new line every few seconds.
    case plain
    case never
}
