// Generated from Fixtures/rules: RECORD_FIXTURES=1 swift test --filter FixtureTests
import Diagnostics

extension Examples {
    static let j624 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}
            {\"account_id\":1002,\"name\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\
            [[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]],\"active\
            \":false}

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\",\"active\":true}

            """))
}
