import Diagnostics

extension SARIFReporter {
    /// What the log says of the tool, with all rules that were asked for.
    func writeTool(to json: inout JSONEmitter) {
        json.object { json in
            json.name("driver")
            json.object { json in
                json.name("name")
                json.text("batchlint")
                json.name("semanticVersion")
                json.text(context.version)
                json.name("rules")
                json.array { json in
                    for rule in context.rules { write(rule, to: &json) }
                }
            }
        }
    }

    private func write(_ rule: Rule, to json: inout JSONEmitter) {
        json.object { json in
            json.name("id")
            json.text(rule.id.bytes)
            json.name("name")
            json.text(rule.name)
            for (name, text) in [
                ("shortDescription", rule.summary), ("fullDescription", rule.rationale),
                ("help", rule.remedy),
            ] as [(StaticString, StaticString)] {
                json.name(name)
                json.object { json in
                    json.name("text")
                    json.text(text)
                }
            }
            json.name("defaultConfiguration")
            json.object { json in
                json.name("level")
                json.text(rule.severity.word)
            }
            json.name("properties")
            json.object { json in
                json.name("tags")
                json.array { $0.text(RuleReference.title(ofScope: rule.id.scope)) }
                json.name("precision")
                json.text("very-high")
                json.name("problem.severity")
                json.text(rule.severity == .note ? "recommendation" : rule.severity.word)
            }
        }
    }
}
