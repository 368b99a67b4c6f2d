import Bytes
import Diagnostics

extension JSONEmitter {
    /// A finding as reviewdog's Diagnostic Format has it; its columns count bytes from 1.
    ///
    /// `namesSource` says that the tool is named in it, as each line of a stream has to.
    mutating func reviewdog(
        _ diagnostic: Diagnostic, _ context: ReportContext, isOnName: Bool, namesSource: Bool
    ) {
        let path = context.base.path(of: diagnostic.path)
        object { json in
            json.name("message")
            json.text(diagnostic.explanation.message.shown(context.style))
            json.name("location")
            json.location(path, diagnostic.occurrence.region)
            json.name("severity")
            json.text(Self.word(for: diagnostic.severity))
            if namesSource { json.reviewdogSource() }
            json.name("code")
            json.object { json in
                json.name("value")
                json.text(diagnostic.rule.id.bytes)
            }
            json.suggestions(diagnostic.safeEdits(context.values, isOnName: isOnName))
            json.relatedLocations(of: diagnostic, context)
        }
    }

    /// An input that could not be checked.
    mutating func reviewdog(
        _ input: UncheckedInput, _ context: ReportContext, namesSource: Bool
    ) {
        object { json in
            json.name("message")
            json.text(Array("not checked: ".utf8) + input.reason)
            json.name("location")
            json.object { json in
                json.name("path")
                json.text(context.base.path(of: input.path))
            }
            json.name("severity")
            json.text("ERROR")
            if namesSource { json.reviewdogSource() }
        }
    }

    /// The member that names the tool.
    mutating func reviewdogSource() {
        name("source")
        object { json in
            json.name("name")
            json.text("batchlint")
        }
    }

    private static func word(for severity: Severity) -> StaticString {
        switch severity {
        case .error: "ERROR"
        case .warning: "WARNING"
        case .note: "INFO"
        }
    }

    private mutating func location(_ path: [UInt8], _ region: Region) {
        object { json in
            json.name("path")
            json.text(path)
            json.name("range")
            json.range(region)
        }
    }

    private mutating func range(_ region: Region) {
        object { json in
            for (name, position) in [("start", region.start), ("end", region.end)]
                as [(StaticString, Position)]
            {
                json.name(name)
                json.object { json in
                    json.name("line")
                    json.number(position.line)
                    json.name("column")
                    json.number(position.byteColumn)
                }
            }
        }
    }

    /// Several suggestions are each a fix of their own, so a fix of several edits is left out.
    private mutating func suggestions(_ edits: [SafeEdit]) {
        guard edits.count == 1, let region = edits[0].region else { return }
        name("suggestions")
        array { json in
            json.object { json in
                json.name("range")
                json.range(region)
                json.name("text")
                json.text(edits[0].text)
            }
        }
    }

    private mutating func relatedLocations(of diagnostic: Diagnostic, _ context: ReportContext) {
        let labels = diagnostic.explanation.labels.compactMap { label in
            diagnostic.region(of: label).map { (label.message, $0) }
        }
        guard !labels.isEmpty else { return }
        name("related_locations")
        array { json in
            for (message, region) in labels {
                json.object { json in
                    json.name("message")
                    json.text(message.shown(context.style))
                    json.name("location")
                    json.location(context.base.path(of: diagnostic.path), region)
                }
            }
        }
    }
}
