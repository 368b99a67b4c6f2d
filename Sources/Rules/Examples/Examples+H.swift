// Generated from Fixtures/rules: RECORD_FIXTURES=1 swift test --filter FixtureTests
import Diagnostics

extension Examples {
    static let h301 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            name,city
            Oak Street Deli,Paris
            Globex,Berlin
            Initech,Madrid

            """))

    static let h302 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"\":\"Oak\"}

            """),
        goodName: text("good.csv"),
        good: text(
            """
            a,n,m
            1001,Oak Street Deli,42.00
            1002,Globex,310.50
            1003,Initech,19.99

            """))

    static let h303 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"customer_lifetime_value_in_us_dollars\":\"Oak\"}

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,customer_lifetime_value_in_usd
            1001,Oak Street Deli,42.00
            1002,Globex,310.50
            1003,Initech,19.99

            """))

    static let h304 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"Name\":\"Oak\"}

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,mrr
            1001,OAK STREET DELI,42.00
            1002,GLOBEX,310.50
            1003,INITECH,19.99

            """))

    static let h305 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"1st\":\"Oak\"}

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,mrr_2024
            1001,Oak Street Deli,42.00
            1002,Globex,310.50
            1003,Initech,19.99

            """))

    static let h306 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"full name\":\"Oak\"}

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,legal_name,mrr
            1001,Oak Street Deli,42.00
            1002,Globex,310.50
            1003,Initech,19.99

            """))

    static let h307 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"full-name\":\"Oak\"}

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name_1,mrr__usd_
            1001,Oak Street Deli,42.00
            1002,Globex,310.50
            1003,Initech,19.99

            """))

    static let h308 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,mrr,name
            1001,Oak Street Deli,42.00,Oak
            1002,Globex,310.50,Globex
            1003,Initech,19.99,Initech

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,mrr,name_2
            1001,Oak Street Deli,42.00,Oak
            1002,Globex,310.50,Globex
            1003,Initech,19.99,Initech

            """))

    static let h309 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,310.50
            account_id,name,signup_date,active,mrr
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,name,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """))

    static let h310 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,mrr
            1001,Oak Street Deli,Paris,42.00
            1002,Globex,Berlin,310.50
            1003,Initech,Madrid,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,city,mrr
            1001,Oak Street Deli,Paris,42.00
            1002,Globex,Berlin,310.50
            1003,Initech,Madrid,19.99

            """))
}
