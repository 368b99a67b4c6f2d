import Settings

/// The text of a `batchlint.json` to begin with.
enum InitText {
    /// A document in which what is not settled stands in comments: a line that begins with `// "` can
    /// be taken in as it is.
    static func text(_ types: [FoundRecordTypes.RecordType]) -> [UInt8] {
        Array(head.utf8) + types.flatMap(line) + Array(tail.utf8)
    }

    private static func line(_ type: FoundRecordTypes.RecordType) -> [UInt8] {
        var writer = JSONWriter()
        writer.string(type.name)
        var text = Array("        ".utf8) + writer.bytes + Array(": ".utf8)
        writer = JSONWriter()
        writer.beginObject(isOnOneLine: true)
        writer.name("file")
        writer.string(type.file)
        if let contract = type.contract {
            writer.name("contract")
            writer.string(contract)
        }
        writer.end()
        text += writer.bytes + Array(",\n".utf8)
        return text
    }

    private static let head = """
        // Settings of batchlint. `batchlint config show` tells what holds and why, and
        // `batchlint config schema` prints a JSON Schema for editors. Comments and commas
        // behind the last member are taken.
        {
          // "limits": {"max-size": "100MB"},
          // "rules": {"ignore": ["C410"], "severity": {"K705": "warning"}},
          // "columns": {"zip": {"kind": "string"}, "note": {"ignore": ["V514"]}},
          // "files": {"exclude": ["archive/"]},
          // "overrides": [{"paths": ["legacy/**"], "rules": {"ignore": ["H3"]}}],
          // "report": {"values": "masked"},
          // "fail-on": "warning",

          // What is uploaded together: `batchlint batch check DIR` wants a file of each record
          // type. Give all of them the API names that you were told.
          "data-sources": {
            "my_data_source": {
              // "schedule": "06:00Z",
              "record-types": {

        """

    private static let tail = """
              },
            },
          },
        }

        """
}
