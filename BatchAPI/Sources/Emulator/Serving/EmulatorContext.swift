import Hummingbird
import NIOCore

/// What a request comes with.
struct EmulatorContext: InitializableFromSource, Sendable {
    /// The connection.
    let channel: any Channel

    init(source: ApplicationRequestContextSource) { channel = source.channel }
}
