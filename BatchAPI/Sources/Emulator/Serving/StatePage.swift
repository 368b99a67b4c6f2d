import BatchWire

/// The page at `/`: data sources, batches, loads and the stream, for people.
struct StatePage: Sendable {
    /// The batches of a data source that are shown, the newest ones.
    private static let limitBatches = 50

    let overview: Overview
    /// How many records were loaded, by data source and batchDate.
    let records: [String: [String: Int]]

    /// The whole document.
    var html: String {
        let paused = overview.pausedBy
        let stream =
            paused.isEmpty
            ? #"<p class="stream ok">The stream is running.</p>"#
            : #"<p class="stream bad">The stream is paused until the files of "#
                + "\(MarkupText.escape(paused.joined(separator: ", "))) are there. "
                + "Nothing else loads meanwhile.</p>"
        let sources = overview.dataSources.map(section).joined(separator: "\n")
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>batchlint-emulator</title>
            <style>\(Self.style)</style>
            </head>
            <body>
            <header>
            <h1>Insights Batch API, emulated</h1>
            <p>Clock: <time>\(CivilTime(secondsSinceEpoch: overview.now).text)</time></p>
            \(stream)
            </header>
            <main>
            \(sources.isEmpty ? "<p>There is no data source.</p>" : sources)
            </main>
            </body>
            </html>

            """
    }

    private func section(_ source: Overview.DataSource) -> String {
        let types = source.recordTypes.map { "<code>\(MarkupText.escape($0))</code>" }
        let batches = source.batches.suffix(Self.limitBatches).reversed().map {
            row($0, of: source)
        }
        let table =
            batches.isEmpty
            ? "<p>Nothing was uploaded yet.</p>"
            : """
            <table>
            <thead><tr><th scope="col">batchDate</th><th scope="col">status</th>\
            <th scope="col">uploads</th><th scope="col">records loaded</th></tr></thead>
            <tbody>
            \(batches.joined(separator: "\n"))
            </tbody>
            </table>
            """
        return """
            <section>
            <h2>\(MarkupText.escape(source.name))</h2>
            <p>Record types: \(types.joined(separator: ", ")).\(schedule(source))</p>
            \(table)
            </section>
            """
    }

    private func schedule(_ source: Overview.DataSource) -> String {
        guard let schedule = source.schedule else { return " Loads whenever its files are there." }
        let time =
            "\((schedule.setTime / 3600).digits(2)):\((schedule.setTime / 60 % 60).digits(2))"
        let deadline = CivilTime(secondsSinceEpoch: schedule.deadline).text
        return " Expected each day at \(time) UTC; the stream pauses without its files after "
            + "<time>\(deadline)</time>."
    }

    private func row(_ batch: Overview.Batch, of source: Overview.DataSource) -> String {
        let uploads = batch.uploads.map { upload in
            "<li><code>\(MarkupText.escape(upload.recordType))</code>, \(upload.bytes) bytes, "
                + "<time>\(CivilTime(secondsSinceEpoch: upload.receivedAt).text)</time></li>"
        }
        let reason = batch.reason.map { "<br>\(MarkupText.escape($0))" } ?? ""
        let loaded = records[source.name]?[batch.batchDate].map(String.init) ?? ""
        return """
            <tr class="\(batch.status.word)"><th scope="row">\(MarkupText.escape(batch.batchDate))</th>\
            <td><strong>\(batch.status.word)</strong>\(reason)</td>\
            <td><ul>\(uploads.joined())</ul></td><td>\(loaded)</td></tr>
            """
    }

    private static let style = """
        :root{color-scheme:light dark}
        body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
        h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2rem}
        table{border-collapse:collapse;width:100%}
        th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #8885}
        td{overflow-wrap:anywhere}time,th[scope=row]{white-space:nowrap}ul{margin:0;padding-left:1rem}
        .stream{padding:.5rem .8rem;border-left:.3rem solid}
        .ok,.loaded strong{border-color:#2a8a4a;color:#2a8a4a}
        .bad,.failed strong{border-color:#c0392b;color:#c0392b}
        """
}
