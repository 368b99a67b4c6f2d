import Bytes
import Diagnostics

extension JSONEmitter {
    /// A finding with all its members, in the order of the published format.
    mutating func diagnostic(
        _ diagnostic: Diagnostic, _ fingerprint: Fingerprint, _ values: ShownValues, isOnName: Bool
    ) {
        let style = Style(values: values)
        let shown = isOnName ? Style() : style
        let occurrence = diagnostic.occurrence
        let explanation = diagnostic.explanation
        object { json in
            json.name("type")
            json.word("diagnostic")
            json.name("code")
            json.text(diagnostic.rule.id.bytes)
            json.name("name")
            json.word(diagnostic.rule.name)
            json.name("severity")
            json.word(diagnostic.severity.word)
            json.name("message")
            json.text(explanation.message.shown(style))
            json.name("path")
            json.text(diagnostic.path.bytes)
            json.name("start")
            json.position(occurrence.region.start)
            json.name("end")
            json.position(occurrence.region.end)
            json.name("record")
            json.optional(occurrence.record == Occurrence.wholeFile ? nil : occurrence.record) {
                $0.number($1)
            }
            json.name("field")
            json.optional(diagnostic.field) { $0.field($1) }
            if !occurrence.pointer.isEmpty {
                json.name("pointer")
                json.text(occurrence.pointer)
            }
            json.name("value")
            json.optional(diagnostic.value) { $0.value($1, shown.values) }
            json.name("fix")
            json.optional(explanation.fix) { $0.fix($1, shown.values) }
            json.name("related")
            json.array { json in
                for label in explanation.labels {
                    json.label(label, diagnostic.region(of: label), style)
                }
            }
            json.name("fingerprint")
            json.text(fingerprint.hexadecimal)
        }
    }

    mutating func optional<Value>(
        _ value: Value?, _ write: (inout JSONEmitter, Value) -> Void
    ) {
        if let value { write(&self, value) } else { null() }
    }

    private mutating func position(_ position: Position) {
        object { json in
            json.name("line")
            json.number(position.line)
            json.name("column")
            json.number(position.column)
            json.name("byte_column")
            json.number(position.byteColumn)
            json.name("utf16_column")
            json.number(position.utf16Column)
            json.name("offset")
            json.number(position.offset)
        }
    }

    mutating func field(_ field: Diagnostic.Field) {
        object { json in
            json.name("index")
            json.number(field.index)
            json.name("name")
            json.optional(field.name) { $0.text($1) }
        }
    }

    /// Bytes of a value as far as they are shown; null where they are not.
    mutating func value(_ bytes: [UInt8], _ values: ShownValues) {
        switch values {
        case .shown: text(bytes)
        case .masked: text(Mask.masked(bytes))
        case .none: null()
        }
    }

    private mutating func fix(_ fix: Fix, _ values: ShownValues) {
        object { json in
            json.name("applicability")
            json.word(fix.applicability.word)
            switch fix.change {
            case .edits(let edits):
                json.name("edits")
                json.array { json in
                    for edit in edits { json.edit(edit, values) }
                }
            case .rewrite(let rewrite):
                json.name("rewrite")
                json.text(rewrite.word)
            }
        }
    }

    /// A text with a value that is not shown is null: an edit with a masked one would do harm.
    private mutating func edit(_ edit: Edit, _ values: ShownValues) {
        object { json in
            json.range(edit.range)
            json.name("text")
            let isWhole = values == .shown || Mask.leaves(edit.text)
            json.optional(isWhole ? edit.text : nil) { $0.text($1) }
        }
    }

    private mutating func label(
        _ label: Explanation.Label, _ region: Region?, _ style: Style
    ) {
        object { json in
            json.name("message")
            json.text(label.message.shown(style))
            json.range(label.range)
            json.name("line")
            json.optional(region?.start.line) { $0.number($1) }
            json.name("column")
            json.optional(region?.start.column) { $0.number($1) }
        }
    }

    private mutating func range(_ range: Range<Int>) {
        name("start")
        number(range.lowerBound)
        name("end")
        number(range.upperBound)
    }
}
