import Diagnostics

extension RuleReference {
    /// All rules as one JSON array of objects.
    package func json() -> [UInt8] {
        var json = JSONEmitter(.indented)
        json.array { json in
            for rule in rules { write(rule, to: &json) }
        }
        return json.bytes + [0x0A]
    }

    private func write(_ rule: Rule, to json: inout JSONEmitter) {
        json.object { json in
            json.name("code")
            json.text(rule.id.bytes)
            json.name("name")
            json.text(rule.name)
            json.name("severity")
            json.text(rule.severity.word)
            json.name("fix")
            json.text(rule.fix.word)
            json.name("summary")
            json.text(rule.summary)
            json.name("rationale")
            json.text(rule.rationale)
            json.name("clause")
            json.text(rule.clause.text)
            json.name("remedy")
            json.text(rule.remedy)
            json.name("examples")
            write(examples(rule.id), to: &json)
        }
    }

    private func write(_ examples: RuleExamples?, to json: inout JSONEmitter) {
        guard let examples else { return json.null() }
        json.object { json in
            json.name("bad")
            write(examples.bad, name: examples.badName, to: &json)
            json.name("good")
            write(examples.good, name: examples.goodName, to: &json)
        }
    }

    /// An example as it is shown: made visible and cut, with a caption that says so.
    private func write(_ bytes: [UInt8], name: [UInt8], to json: inout JSONEmitter) {
        let example = ShownExample(bytes, .unicode)
        json.object { json in
            json.name("name")
            json.text(name)
            json.name("text")
            json.text(example.lines.flatMap { $0 + [0x0A] })
            json.name("caption")
            json.text(example.caption)
        }
    }
}
