/// What a file is checked as.
package enum FileFormat: Sendable {
    case csv
    case ndjson
}
