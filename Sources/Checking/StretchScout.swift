import Bytes

/// What those who read stretches of a file know of it.
enum StretchScout: Sendable {
    case csv(CSVScout)
    case ndjson(NDJSONScout)
}
