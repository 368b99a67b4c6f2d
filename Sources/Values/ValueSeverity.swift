/// How grave a finding on a value is.
package enum ValueSeverity: UInt8, Sendable {
    case note
    case warning
    case error
}
