// Generated from Fixtures/rules: RECORD_FIXTURES=1 swift test --filter FixtureTests
import Diagnostics

extension Examples {
    static let e201 = RuleExamples(
        badName: text("bad-4.ndjson"),
        bad: hexadecimal(
            """
            7B226163636F756E745F6964223A313030312C226E616D65223A224F616B205374726565742044656C69\
            227D0A7B226163636F756E745F6964223A313030322C226E616D65223A22436166E9227D0A
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
        badName: text("bad.ndjson"),
        bad: text(
            """
            \u{FEFF}{\"account_id\":1001,\"name\":\"Oak Street Deli\"}

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
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\"}
            \u{FEFF}{\"account_id\":1002,\"name\":\"Globex\"}

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
        badName: text("bad.ndjson"),
        bad: hexadecimal(
            """
            7B226163636F756E745F6964223A313030312C226E616D65223A224F616B205374726565742044656C69\
            227D0A7B226163636F756E745F6964223A313030322C226E616D65223A22476C6F00626578227D0A
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
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\"}
            {\"account_id\":1002,\"name\":\"Glo\u{7F}bex\"}

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
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\"}
            {\"account_id\":1002,\"name\":\"Glo\u{FFFD}bex\"}

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
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\"}
            {\"account_id\":1002,\"name\":\"JosÃ© RamÃ\u{B3}n\"}

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
        badName: text("bad.ndjson"),
        bad: text(
            """
            {\"account_id\":1001,\"name\":\"Oak Street Deli\"}
            {\"account_id\":1002,\"name\":\"Glo\u{200B}bex\"}

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
