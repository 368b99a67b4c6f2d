/// The JSON Schema of `batchlint.json`, for editors.
package enum SettingsSchema {
    /// The document, with a line end.
    package static var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.name("$schema")
        writer.string("http://json-schema.org/draft-07/schema#")
        writer.name("title")
        writer.string("Settings of batchlint: batchlint.json")
        writer.name("allowTrailingCommas")
        writer.literal("true")
        Settings.form.writeSchema(to: &writer)
        writer.end()
        return writer.bytes + [0x0A]
    }
}
