// Generated from Fixtures/rules: RECORD_FIXTURES=1 swift test --filter FixtureTests
import Diagnostics

extension Examples {
    static let f101 = RuleExamples(
        badName: text("bad.csv --max-size 100B"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv --max-size 100B"),
        good: text(
            """
            account_id,name,mrr
            1001,Oak Street Deli,42.00
            1002,Globex Corporation,310.50
            1003,Initech Ltd,7.50

            """))

    static let f102 = RuleExamples(
        badName: text("bad.csv"),
        bad: [],
        goodName: text("good.csv"),
        good: text(
            """
            account_id
            1001

            """))

    static let f103 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00

            """))

    static let f104 = RuleExamples(
        badName: text("bad.csv"),
        bad: hexadecimal(
            """
            1F8B08000000000002FF2DCC3B0EC2300C00D0BDA7E8019CC8F9306447424C0C1CA032A9818834AD5207\
            717C7EDD9F1EC538B722431AA1D0C4B0A65B69CB3092305094F464986AED0CA281133DFAB35466E9F79C\
            1358B45EA15118406A63F056237EA985439E2FFCDA8455C6C395F2CAE00CEADDCF383896241CEF1B721F\
            F76F4CD021746FFB835A7B99000000
            """),
        goodName: text("good.csv"),
        good: text(
            """
            pk,gif89a,orc
            1,banner,green
            2,footer,brown
            3,avatar,grey

            """))

    static let f105 = RuleExamples(
        badName: text("bad-4.csv"),
        bad: text(
            """
            ERROR 1045 (28000): Access denied for user 'export'@'10.0.0.7' (using password: YES)

            """),
        goodName: text("good.csv"),
        good: text(
            """
            error,page,message
            1,<html>,Access denied
            2,<p>,Traceback of a call
            3,<?xml,ORA-00942: no such table

            """))

    static let f106 = RuleExamples(
        badName: text("bad.ndjson"),
        bad: text(
            """
            account_id,name
            1001,Oak Street Deli

            """),
        goodName: text("good.ndjson"),
        good: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\"}

            """))
}
