/// What can be planted in a clean file, each by the rule that must find it.
enum PlantedFaults {
    typealias Plant = @Sendable (inout PlantedFile, inout SeededRandom) -> Void

    static let encoding: [(rule: String, plant: Plant)] = [
        ("E201", { $0.plant([0x61, 0xFF, 0x62], "E201", skipping: 1, &$1) }),
        ("E201", { $0.plant([0xE6, 0x97], "E201", skipping: 0, &$1) }),
        ("E201", { $0.plant([0xED, 0xA0, 0x62], "E201", skipping: [0, 1], &$1) }),
        ("E204", { $0.plant(Array("\u{FEFF}K".utf8), "E204", skipping: 0, &$1) }),
        ("E205", { $0.plant([0x61, 0, 0x62], "E205", skipping: 1, &$1) }),
        ("E206", { $0.plant(Array("é\u{7}".utf8), "E206", skipping: 1, &$1) }),
        ("E206", { $0.plant(Array("é\u{85}x".utf8), "E206", skipping: 1, &$1) }),
        ("E206", { $0.plant(Array("\u{FFFE}".utf8), "E206", skipping: 0, &$1) }),
        ("E207", { $0.plant(Array("\"a\u{FFFD}\"".utf8), "E207", skipping: 2, &$1) }),
        (
            "E203",
            { file, _ in
                file.lines[0][0] = [0xEF, 0xBB, 0xBF] + file.lines[0][0]
                file.expect("E203", line: 0, column: 1)
            }
        ),
    ]

    static let header: [(rule: String, plant: Plant)] = [
        ("H302", { file, _ in file.name("", "H302") }),
        ("H303", { file, _ in file.name(String(repeating: "a", count: 31), "H303") }),
        ("H304", { file, _ in file.name("City", "H304") }),
        ("H305", { file, _ in file.name("1city", "H305") }),
        ("H305", { file, _ in file.name("_city", "H305") }),
        ("H306", { file, _ in file.name("ci ty", "H306") }),
        ("H306", { file, _ in file.name("\"city \"", "H306", skipping: 1) }),
        ("H307", { file, _ in file.name("ci-ty", "H307") }),
        ("H307", { file, _ in file.name("cité", "H307") }),
        ("H308", { file, _ in file.name("key", "H308") }),
        (
            "H301",
            { file, _ in
                file.set("K99", line: 0, field: 0)
                file.set("Rome", line: 0, field: 1)
                file.set("2015-12-15", line: 0, field: 2)
                file.set("9.50", line: 0, field: 3)
                file.expect("H301", line: 0, column: 1)
            }
        ),
        (
            "H309",
            { file, random in
                let line = file.middle(&random)
                file.lines[line] = file.lines[0]
                file.expect("H309", line: line, column: 1)
            }
        ),
        (
            "H310",
            { file, _ in
                file.lines[0].removeLast()
                file.expect("H310", endOfLine: 0)
            }
        ),
        (
            "H310",
            { file, _ in
                file.lines[0].append(Array("more".utf8))
                file.expect("H310", line: 0, field: 4)
            }
        ),
    ]

    static let structure: [(rule: String, plant: Plant)] = [
        (
            "C402",
            { file, random in
                let line = file.middle(&random)
                file.lines[line].removeLast()
                file.expect("C402", endOfLine: line)
            }
        ),
        (
            "C403",
            { file, random in
                let line = file.middle(&random)
                file.lines[line].append(Array("surplus".utf8))
                file.expect("C403", line: line, field: 4)
            }
        ),
        (
            "C404",
            { file, random in
                let line = file.middle(&random)
                file.set("\"Rome", line: line, field: 1)
                file.expect("C404", line: line, field: 1)
            }
        ),
        ("C405", { $0.plant(Array("5\" disk".utf8), "C405", skipping: 1, &$1) }),
        ("C406", { $0.plant(Array("\"a\"b".utf8), "C406", skipping: 3, &$1) }),
        (
            "C407",
            { file, random in
                let line = file.middle(&random)
                file.lines[line] = [Array(random.pick(["", " ", "\t "]).utf8)]
                file.expect("C407", line: line, column: 1)
            }
        ),
        (
            "C408",
            { file, random in
                let line = file.middle(&random)
                file.lineEnds[line] = [0x0D]
                file.expect("C408", endOfLine: line)
            }
        ),
        (
            "C409",
            { file, random in
                let line = file.middle(&random)
                file.lineEnds[line] = [0x0D, 0x0A]
                file.expect("C409", endOfLine: line)
            }
        ),
        (
            "C410",
            { file, _ in
                file.lineEnds[file.lines.count - 1] = []
                file.expect("C410", endOfLine: file.lines.count - 1)
            }
        ),
        (
            "C411",
            { file, random in
                let line = file.middle(&random)
                file.lines[line] = [Array("K1,'Bern, CH',2015-12-15,1.50".utf8)]
                file.expect("C411", line: line, column: 4)
            }
        ),
        ("C412", { $0.plant(Array("\"a \\\"b\\\" c\"".utf8), "C412", skipping: 5, &$1) }),
        (
            "C413",
            { file, random in
                let line = file.middle(&random)
                let remark = random.pick([
                    "# a comment", "(12 rows)", "12 rows affected", "----+---",
                ])
                file.lines[line] = [Array(remark.utf8)]
                file.expect("C413", line: line, column: 1)
            }
        ),
        (
            "C413",
            { file, _ in
                file.set("Total", line: file.lines.count - 2, field: 0)
                file.expect("C413", line: file.lines.count - 2, column: 1)
            }
        ),
        (
            "C414",
            { file, random in
                let line = file.middle(&random)
                file.lines[line] = [[], Array("\"\"".utf8), [], []]
                file.expect("C414", line: line, column: 1)
            }
        ),
        (
            "C415",
            { file, _ in
                file.lines.insert([Array("sep=,".utf8)], at: 0)
                file.lineEnds.append([0x0A])
                file.expect("C415", line: 0, column: 1)
            }
        ),
        (
            "C415",
            { file, _ in
                file.lines.insert(contentsOf: [[Array("Report of May".utf8)], [[]]], at: 0)
                file.lineEnds += [[0x0A], [0x0A]]
                file.expect("C415", line: 0, column: 1)
            }
        ),
    ]
}

extension PlantedFile {
    /// Puts a value in the second field of a record, and expects a finding inside it.
    mutating func plant(
        _ value: [UInt8], _ rule: String, skipping: Int, _ random: inout SeededRandom
    ) {
        plant(value, rule, skipping: [skipping], &random)
    }

    mutating func plant(
        _ value: [UInt8], _ rule: String, skipping: [Int], _ random: inout SeededRandom
    ) {
        let line = middle(&random)
        lines[line][1] = value
        for skipping in skipping { expect(rule, line: line, field: 1, skipping: skipping) }
    }

    /// Gives the second column another name.
    mutating func name(_ name: String, _ rule: String, skipping: Int = 0) {
        set(name, line: 0, field: 1)
        expect(rule, line: 0, field: 1, skipping: skipping)
    }
}
