// Generated from Fixtures/rules: RECORD_FIXTURES=1 swift test --filter FixtureTests
import Diagnostics

extension Examples {
    static let k701 = RuleExamples(
        badName: text("bad.csv --contract contract.json"),
        bad: text(
            """
            name,signup_date,active,mrr
            Oak Street Deli,2024-01-09,true,42.00
            Globex,2024-02-14,false,310.50
            Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv --contract contract.json"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """))

    static let k702 = RuleExamples(
        badName: text("bad.csv --contract contract.json"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            ,Globex,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv --contract contract.json"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,,,,
            1003,Initech,2024-03-02,true,19.99

            """))

    static let k703 = RuleExamples(
        badName: text("bad.csv --contract contract.json"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,310.50
            1001,Oak Street Deli,2024-01-09,true,42.00

            """),
        goodName: text("good.csv --contract contract.json"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1003,Initech,2024-03-02,true,19.99
            1002,Globex,2024-02-14,false,310.50
            1001,Oak Street Deli,2024-01-09,true,42.00

            """))

    static let k704 = RuleExamples(
        badName: text("bad-3.csv --contract contract.json"),
        bad: text(
            """
            account_id,signup_date,active
            1001,2024-01-09,true
            1002,2024-02-14,false
            1003,2024-03-02,true

            """),
        goodName: text("good.csv --contract contract.json"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """))

    static let k705 = RuleExamples(
        badName: text("bad.csv --contract contract.json"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr,region
            1001,Oak Street Deli,2024-01-09,true,42.00,north
            1002,Globex,2024-02-14,false,310.50,south
            1003,Initech,2024-03-02,true,19.99,east

            """),
        goodName: text("good.csv --contract contract.json"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """))

    static let k706 = RuleExamples(
        badName: text("bad-2.csv --contract contract.json"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            10.2,Globex,2024-02-14,false,310.50
            1003,Initech,soon,true,19.99

            """),
        goodName: text("good.csv --contract contract.json"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,
            1003,Initech,2024-03-02,true,19.99

            """))

    static let k707 = RuleExamples(
        badName: text("bad.csv --contract contract.json"),
        bad: text(
            """
            name,account_id,signup_date,active,mrr
            Oak Street Deli,1001,2024-01-09,true,42.00
            Globex,1002,2024-02-14,false,310.50
            Initech,1003,2024-03-02,true,19.99

            """),
        goodName: text("good.csv --contract contract.json"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """))

    static let k708 = RuleExamples(
        badName: text("bad-2.csv --contract contract.json"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv --contract contract.json"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,5000.00
            1003,Initech,2024-03-02,true,0

            """))

    static let k709 = RuleExamples(
        badName: text("bad.csv --contract contract.json"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            acct-a,Oak Street Deli,2024-01-09,true,42.00
            Acct-A,Globex,2024-02-14,false,310.50
            acct-c,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv --contract contract.json"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            acct-a,Oak Street Deli,2024-01-09,true,42.00
            acct-b,Globex,2024-02-14,false,310.50
            acct-c,Initech,2024-03-02,true,19.99

            """))
}
