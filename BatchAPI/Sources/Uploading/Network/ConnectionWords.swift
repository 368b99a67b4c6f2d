import AsyncHTTPClient
import NIOCore
import NIOPosix

/// What people call the errors of a connection.
enum ConnectionWords {
    static func of(_ error: any Error) -> String {
        switch error {
        case let error as HTTPClientError: of(error)
        case let error as NIOConnectionError: "cannot connect to \(error.host):\(error.port)"
        case let error as IOError: error.description
        default: "\(error)"
        }
    }

    private static func of(_ error: HTTPClientError) -> String {
        switch error {
        case .connectTimeout: "no connection within the time limit"
        case .tlsHandshakeTimeout: "no secure connection within the time limit"
        case .readTimeout, .writeTimeout, .deadlineExceeded: "no progress within the time limit"
        case .remoteConnectionClosed: "the server has closed the connection"
        default: error.description
        }
    }
}
