/// The version of the tool, as reports and `--version` say it.
enum Version {
    static let text: StaticString = "0.1.0"
}
