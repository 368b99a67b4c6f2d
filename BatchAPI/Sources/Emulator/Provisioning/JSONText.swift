import BatchWire

/// Text from outside, made fit for a log.
enum JSONText {
    /// The text in quotes, with control characters escaped.
    static func quoted(_ text: String) -> String { JSONValue.string(text).text() }
}
