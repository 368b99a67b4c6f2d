import Bytes
import Diagnostics

extension SARIFReporter {
    /// A result; `artifact` is the place of its file in the run's list.
    func write(
        _ diagnostic: Diagnostic, _ fingerprint: Fingerprint, artifact: Int, isOnName: Bool,
        to json: inout JSONEmitter
    ) {
        json.object { json in
            json.name("ruleId")
            json.text(diagnostic.rule.id.bytes)
            if let index = ruleIndices[diagnostic.rule.id] {
                json.name("ruleIndex")
                json.number(index)
            }
            json.name("level")
            json.text(diagnostic.severity.word)
            json.name("message")
            write(diagnostic.explanation.message, to: &json)
            json.name("locations")
            json.array { json in
                json.object { json in
                    json.name("physicalLocation")
                    write(diagnostic.shownRegion, in: diagnostic, artifact, to: &json)
                    writeLogicalLocation(of: diagnostic, to: &json)
                }
            }
            writeRelated(of: diagnostic, artifact, to: &json)
            json.name("partialFingerprints")
            json.object { json in
                json.name("batchlint/v1")
                json.text(fingerprint.hexadecimal)
            }
            writeFix(of: diagnostic, isOnName: isOnName, artifact, to: &json)
        }
    }

    /// A notification of an input that could not be checked.
    func write(_ input: UncheckedInput, to json: inout JSONEmitter) {
        json.object { json in
            json.name("level")
            json.text("error")
            json.name("message")
            json.object { json in
                json.name("text")
                json.text(
                    ShownText.text(of: context.base.path(of: input.path), .unicode) + [0x20]
                        + input.reason)
            }
            json.name("locations")
            json.array { json in
                json.object { json in
                    json.name("physicalLocation")
                    json.object { json in
                        json.name("artifactLocation")
                        json.object { json in
                            json.name("uri")
                            json.text(URIReference.text(of: context.base.path(of: input.path)))
                        }
                    }
                }
            }
        }
    }

    private func write(_ message: Message, to json: inout JSONEmitter) {
        json.object { json in
            json.name("text")
            json.text(message.shown(context.style))
        }
    }

    private func write(
        _ region: Region, in diagnostic: Diagnostic, _ artifact: Int, to json: inout JSONEmitter
    ) {
        json.object { json in
            json.name("artifactLocation")
            writeArtifact(of: diagnostic, artifact, to: &json)
            json.name("region")
            json.object { json in
                json.name("startLine")
                json.number(region.start.line)
                json.name("startColumn")
                json.number(region.start.column)
                json.name("endLine")
                json.number(region.end.line)
                json.name("endColumn")
                json.number(region.end.column)
                writeBytes(region.offsets, to: &json)
            }
        }
    }

    private func writeArtifact(
        of diagnostic: Diagnostic, _ artifact: Int, to json: inout JSONEmitter
    ) {
        json.object { json in
            json.name("uri")
            json.text(URIReference.text(of: context.base.path(of: diagnostic.path)))
            json.name("index")
            json.number(artifact)
        }
    }

    private func writeBytes(_ range: Range<Int>, to json: inout JSONEmitter) {
        json.name("byteOffset")
        json.number(range.lowerBound)
        json.name("byteLength")
        json.number(range.count)
    }

    /// The column that the finding is on.
    private func writeLogicalLocation(of diagnostic: Diagnostic, to json: inout JSONEmitter) {
        guard let name = diagnostic.field?.name, !name.isEmpty else { return }
        json.name("logicalLocations")
        json.array { json in
            json.object { json in
                json.name("name")
                json.text(name)
                json.name("kind")
                json.text("member")
            }
        }
    }

    private func writeRelated(
        of diagnostic: Diagnostic, _ artifact: Int, to json: inout JSONEmitter
    ) {
        let labels = diagnostic.explanation.labels.compactMap { label in
            diagnostic.region(of: label).map { (label.message, $0) }
        }
        guard !labels.isEmpty else { return }
        json.name("relatedLocations")
        json.array { json in
            for (message, region) in labels {
                json.object { json in
                    json.name("physicalLocation")
                    write(region, in: diagnostic, artifact, to: &json)
                    json.name("message")
                    write(message, to: &json)
                }
            }
        }
    }

    private func writeFix(
        of diagnostic: Diagnostic, isOnName: Bool, _ artifact: Int, to json: inout JSONEmitter
    ) {
        let edits = diagnostic.safeEdits(context.values, isOnName: isOnName)
        guard !edits.isEmpty, let fix = diagnostic.explanation.fix else { return }
        json.name("fixes")
        json.array { json in
            json.object { json in
                json.name("description")
                json.object { json in
                    json.name("text")
                    json.text(FixText.text(of: fix, isOnName: isOnName, context.style))
                }
                json.name("artifactChanges")
                json.array { json in
                    json.object { json in
                        json.name("artifactLocation")
                        writeArtifact(of: diagnostic, artifact, to: &json)
                        json.name("replacements")
                        json.array { json in
                            for edit in edits { write(edit, to: &json) }
                        }
                    }
                }
            }
        }
    }

    private func write(_ edit: SafeEdit, to json: inout JSONEmitter) {
        json.object { json in
            json.name("deletedRegion")
            json.object { writeBytes(edit.range, to: &$0) }
            json.name("insertedContent")
            json.object { json in
                json.name("text")
                json.text(edit.text)
            }
        }
    }
}

extension Diagnostic {
    /// The region; of a finding on the file as a whole its first character, since GitHub shows no
    /// result without a place.
    fileprivate var shownRegion: Region {
        let region = occurrence.region
        guard occurrence.record == Occurrence.wholeFile, region.start == region.end else {
            return region
        }
        let start = region.start
        let end = Position(
            line: start.line, column: start.column + 1, byteColumn: start.byteColumn + 1,
            utf16Column: start.utf16Column + 1, offset: start.offset)
        return Region(start: start, end: end)
    }
}
