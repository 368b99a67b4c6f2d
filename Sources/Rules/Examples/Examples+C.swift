// Generated from Fixtures/rules: RECORD_FIXTURES=1 swift test --filter FixtureTests
import Diagnostics

extension Examples {
    static let c401 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id;name;mrr
            1001;Oak Street Deli;42.00
            1002;Globex;310.50
            1003;Initech;19.99

            """),
        goodName: text("good-2.csv"),
        good: text(
            """
            tags
            deli; lunch
            energy
            software; support; export

            """))

    static let c402 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,city,mrr
            1001,Oak Street Deli,Paris,42.00
            1002,Globex,310.50
            1003,Initech,Madrid,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,city,mrr
            1001,Oak Street Deli,Paris,42.00
            1002,Globex,,310.50
            1003,Initech,,

            """))

    static let c403 = RuleExamples(
        badName: text("bad-3.csv"),
        bad: text(
            """
            account_id,name,mrr
            1001,Oak Street Deli,42.00
            1002,Globex,310.50,
            1003,Initech,19.99
            1004,Hooli,88.00
            1005,Vandelay,7.25
            1006,Cyberdyne Systems Ltd,1210.00

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,active,mrr
            1001,Oak Street Deli,true,42.00
            1002,\"Globex, Inc.\",false,310.50
            1003,Initech,true,19.99

            """))

    static let c404 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,mrr
            1001,\"Oak Street Deli,42.00
            1002,Globex,310.50
            1003,Initech,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,address,mrr
            1001,\"1 Oak Street
            Springfield\",42.00
            1002,\"2 Elm Road
            Shelbyville\",310.50
            1003,\"3 Ash Lane, Ogdenville\",19.99

            """))

    static let c405 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            part_id,name,width
            1001,19\" rack,482.6
            1002,bracket,12.5
            1003,shelf,450

            """),
        goodName: text("good.csv"),
        good: text(
            """
            part_id,name,width
            1001,\"19\"\" rack\",482.6
            1002,\"\"\"bracket\"\"\",12.5
            1003,shelf,450

            """))

    static let c406 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,mrr
            1001,\"Oak\" Street Deli,42.00
            1002,Globex,310.50
            1003,Initech,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,mrr
            1001,\"Oak Street \"\"Deli\"\"\",42.00
            1002,\"Globex\",310.50
            1003,\"\",19.99

            """))

    static let c407 = RuleExamples(
        badName: text("bad-4.csv"),
        bad: text(
            """
            account_name
            Oak Street Deli

            Globex
            Initech
            Hooli
            Vandelay
            Cyberdyne Systems
            Tyrell

            """),
        goodName: text("good-2.csv"),
        good: text(
            """
            city
            Paris
            \"\"
            Berlin

            """))

    static let c408 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,mrr
            1001,Oak Street Deli,42.00\r1002,Globex,310.50
            1003,Initech,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,notes\r
            1001,Oak Street Deli,\"pays\rlate\"\r
            1002,Globex,\r
            1003,Initech,moved\r

            """))

    static let c409 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,mrr
            1001,Oak Street Deli,42.00
            1002,Globex,310.50\r
            1003,Initech,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,notes\r
            1001,Oak Street Deli,\"pays
            late\"\r
            1002,Globex,\r
            1003,Initech,moved\r

            """))

    static let c410 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,mrr
            1001,Oak Street Deli,42.00
            1002,Globex,310.50
            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,mrr\r
            1001,Oak Street Deli,42.00\r
            1002,Globex,310.50\r

            """))

    static let c411 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,mrr
            1001,'Oak Street Deli',42.00
            1002,'Globex',310.50
            1003,'Initech',19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,mrr
            1001,Oak Street Deli,42.00
            1002,'t Hart Bakery,310.50
            1003,'Initech',19.99

            """))

    static let c412 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            part_id,name,width
            1001,\"19\\\" rack\",482.6
            1002,bracket,12.5
            1003,shelf,450

            """),
        goodName: text("good.csv"),
        good: text(
            """
            part_id,folder,width
            1001,\"C:\\parts\\\",482.6
            1002,C:\\shelves,12.5
            1003,\"D:\\a, b\\\",450

            """))

    static let c413 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,mrr
            1001,Oak Street Deli,42.00
            1002,Globex,310.50
            1003,Initech,19.99
            (3 rows)

            """),
        goodName: text("good.csv"),
        good: text(
            """
            name,city,mrr
            #1 Deli,Paris,42.00
            Total,Berlin,310.50
            Initech,(3 rows),19.99
            Total Energy,Lisbon,88.00
            Hooli,Oslo,7.25

            """))

    static let c414 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,mrr
            1001,Oak Street Deli,42.00
            ,,
            1002,Globex,310.50
            1003,Initech,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,mrr
            1001,,
            ,Globex,
            ,,19.99

            """))

    static let c415 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            sep=,
            account_id,name,mrr
            1001,Oak Street Deli,42.00
            1002,Globex,310.50
            1003,Initech,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            sep,name,mrr
            1001,sep=;,42.00
            1002,Globex,310.50
            1003,Initech,19.99

            """))
}
