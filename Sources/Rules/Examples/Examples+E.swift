// Generated from Fixtures/rules: RECORD_FIXTURES=1 swift test --filter FixtureTests
import Diagnostics

extension Examples {
    static let e201 = RuleExamples(
        badName: text("bad-2.csv"),
        bad: hexadecimal(
            """
            6163636F756E745F69642C6E616D652C6D72720A313030312C4F616B20E2822044656C692C34322E3030\
            0A313030322C476C6F6265782C3331302E35300A313030332C496E69746563682C31392E39390A
            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,mrr
            1001,Café Müller,42.00
            1002,日本商店,310.50
            1003,Wave 🌊 Surf,19.99

            """))

    static let e202 = RuleExamples(
        badName: text("bad-2.csv"),
        bad: hexadecimal(
            """
            006100630063006F0075006E0074005F00690064002C006E0061006D0065002C006D00720072000A0031\
            003000300031002C00430061006600E90020004D00FC006C006C00650072002C00340032002E00300030\
            000A0031003000300032002C0047006C006F006200650078002C003300310030002E00350030000A0031\
            003000300033002C0049006E00690074006500630068002C00310039002E00390039000A
            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,mrr
            1001,Café Müller,42.00
            1002,Globex,310.50
            1003,Initech,19.99

            """))

    static let e203 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            \u{FEFF}account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """))

    static let e204 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            \u{FEFF}1002,Globex,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,ﬁrst Globex,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """))

    static let e205 = RuleExamples(
        badName: text("bad.csv"),
        bad: hexadecimal(
            """
            6163636F756E745F69642C6E616D652C7369676E75705F646174652C6163746976652C6D72720A313030\
            312C4F616B205374726565742044656C692C323032342D30312D30392C747275652C34322E30300A3130\
            30322C476C6F006265782C323032342D30322D31342C66616C73652C3331302E35300A313030332C496E\
            69746563682C323032342D30332D30322C747275652C31392E39390A
            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Glo\\0bex,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """))

    static let e206 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Glo\u{7}bex,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,address
            1001,Oak\tStreet Deli,\"1 Oak Street
            Springfield\"
            1002,Globex,\"2 Elm Road\r
            Shelbyville\"
            1003,Initech,\"3 Ash Lane\"

            """))

    static let e207 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Caf\u{FFFD},2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Caf?,2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """))

    static let e208 = RuleExamples(
        badName: text("bad-4.csv"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,eÌ\u{81}milie,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1001,NESTLÉ®,2024-01-09,true,42.00
            1002,SÃO PAULO Â,2024-02-14,false,310.50
            1003,Nguyễn Văn Ân,2024-03-02,true,19.99
            1004,\u{AB}CORAÇÃO\u{BB},2024-03-03,true,7.00
            1005,ZOË\u{2019}S CAFÉ™,2024-03-04,true,8.00
            1006,máš kancelář\u{2026},2024-03-05,true,9.00
            1007,Ürün \u{2013} 10 m\u{B2},2024-03-06,true,1.00

            """))

    static let e209 = RuleExamples(
        badName: text("bad-2.csv"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex\u{A0},2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1001,می\u{200C}خواهم,2024-01-09,true,42.00
            1002,क\u{94D}\u{200D}ष,2024-02-14,false,310.50
            1003,👩\u{200D}👩\u{200D}👧\u{200D}👦 Family,2024-03-02,true,19.99
            1004,❤\u{FE0F} and 1\u{FE0F}\u{20E3},2024-03-03,true,1.00
            1005,🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F},2024-03-04,true,2.00
            1006,שלום\u{200F} (Acme),2024-03-05,true,3.00
            1007,\u{AB}\u{A0}mot\u{A0}\u{BB} : 1\u{202F}234,2024-03-06,true,4.00
            1008,株式\u{3000}会社,2024-03-07,true,5.00
            1009,🏳\u{FE0F}\u{200D}🌈,2024-03-08,true,6.00

            """))
}
