// Generated from Fixtures/rules: RECORD_FIXTURES=1 swift test --filter FixtureTests
import Diagnostics

extension Examples {
    static let j601 = RuleExamples(
        badName: text("bad-2.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"Globex\",\"active\"}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            { \"account_id\" : 1002 , \"name\" : \"Glo\\\"bex\" , \"active\" : false }

            """))

    static let j602 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"Globex\",\"active\":false,}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"Globex,}\",\"active\":false}

            """))

    static let j603 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {'account_id':1002,'name':'Globex','active':false}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"'Globex'\",\"active\":false}

            """))

    static let j604 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {account_id:1002,\"name\":\"Globex\",\"active\":false}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"name:Globex\",\"active\":false}

            """))

    static let j605 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":None,\"active\":False}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"True\",\"active\":null}

            """))

    static let j606 = RuleExamples(
        badName: text("bad-3.ndjson"),
        bad: text(
            """
            {\"account_id\":01001,\"mrr\":7}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"mrr\":0.5}
            {\"account_id\":1002,\"mrr\":-7e1}

            """))

    static let j607 = RuleExamples(
        badName: text("bad-2.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"\\u12\",\"active\":false}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"C:\\\\Globex\",\"active\":false}

            """))

    static let j608 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"Globex \\ud83d\",\"active\":false}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"Globex \\ud83d\\ude00\",\"active\":false}

            """))

    static let j609 = RuleExamples(
        badName: text("bad-2.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            \u{1E}{\"account_id\":1002,\"name\":\"Globex\",\"active\":false}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\t\"name\":\"Globex\\tInc\",\"active\":false}

            """))

    static let j610 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"Glo
            {\"account_id\":1003,\"name\":\"Initech\",\"active\":true}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"Glo\\nbex\",\"active\":false}
            {\"account_id\":1003,\"name\":\"Initech\",\"active\":true}

            """))

    static let j611 = RuleExamples(
        badName: text("bad-2.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            \"Globex\"

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"[Globex]\",\"active\":false}

            """))

    static let j612 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            [
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true},
            {\"account_id\":1002,\"name\":\"Globex\",\"active\":false}
            ]

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"Globex\",\"active\":false}

            """))

    static let j613 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {
              \"account_id\": 1001,
              \"name\": \"Oak Street Deli\",
              \"active\": true
            }
            {\"account_id\":1002,\"name\":\"Globex\",\"active\":false}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"Globex\",\"active\":false}

            """))

    static let j614 = RuleExamples(
        badName: text("bad-2.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true} {\"account_id\":1\
            002,\"name\":\"Globex\",\"active\":false}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"Globex\",\"active\":false}

            """))

    static let j615 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true},
            {\"account_id\":1002,\"name\":\"Globex\",\"active\":false}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"Globex\",\"active\":false}

            """))

    static let j616 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"Globex\",\"active\":false,\"name\":\"Globex Inc\"}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"name\",\"active\":false}

            """))

    static let j617 = RuleExamples(
        badName: text("bad-2.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"active\":null,\"name\":\"Globex\",\"account_id\":1002}

            """))

    static let j618 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"Globex\",\"active\":false,\"activ\":false}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"Globex\",\"active\":false}

            """))

    static let j619 = RuleExamples(
        badName: text("bad-2.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":15,\"active\":false}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"15\",\"active\":null}

            """))

    static let j620 = RuleExamples(
        badName: text("bad-2.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"owner\":{\"name\":\"Oak\"}}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"tags\":\"a, b\"}
            {\"account_id\":1002,\"tags\":\"[]\"}

            """))

    static let j621 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}

            {\"account_id\":1002,\"name\":\"Globex\",\"active\":false}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"Globex\",\"active\":false}

            """))

    static let j622 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":9007199254740993,\"name\":\"Oak\"}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":9007199254740992,\"name\":\"Oak\"}
            {\"account_id\":1002,\"name\":\"9007199254740993\"}

            """))

    static let j623 = RuleExamples(
        badName: text("bad-3.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,/* name */\"name\":\"Oak Street Deli\",\"active\":true}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":\"// Globex # /* */\",\"active\":false}

            """))
}
