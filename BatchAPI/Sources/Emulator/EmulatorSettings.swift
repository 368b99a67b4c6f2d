/// How the emulator runs.
package struct EmulatorSettings: Sendable {
    /// The folder that everything is kept in.
    package var folder: String
    /// The token that requests need.
    package var token: String
    /// The address to listen on.
    package var host = "127.0.0.1"
    /// 0: any free port.
    package var port = 0
    package var dataSources: [DataSourcePlan] = []

    package init(folder: String, token: String) {
        self.folder = folder
        self.token = token
    }

    /// Whether only this machine can reach the address.
    var isLoopback: Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }
}
