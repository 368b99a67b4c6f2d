// Generated from Fixtures/rules: RECORD_FIXTURES=1 swift test --filter FixtureTests
import Diagnostics

extension Examples {
    static let v501 = RuleExamples(
        badName: text("bad-2.csv"),
        bad: text(
            """
            account_id,signup_date
            1001,14.03.2024
            1002,02.04.2024
            1003,25.12.2023

            """),
        goodName: text("good-2.csv"),
        good: text(
            """
            account_id,opened,part
            1001,10:30,12/45-B
            1002,09:15,3.14.20-X
            1003,23:59,03/14/A

            """))

    static let v502 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,2015-02-30,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2016-02-29,true,42.00
            1002,Globex,2000-02-29,false,310.50
            1003,no 2015-02-30,2024-12-31,true,19.99

            """))

    static let v503 = RuleExamples(
        badName: text("bad-2.csv"),
        bad: text(
            """
            event_id,occurred_at,kind
            1,2024-03-14 10:15:00 Z,login
            2,2024-03-14,view
            3,2024-03-14 10:17:00 Z,logout

            """),
        goodName: text("good.csv"),
        good: text(
            """
            event_id,occurred_at,opened,took
            1,2024-03-14T10:15:00Z,10:30,1:30
            2,2024-03-14 10:16:00 +01:00,09:15 PM,0:45
            3,\"2024-03-14T10:17:00,5+05\",23:59,12:00
            4,2024-03-14 10:18:00.123 -0800,noon,2:05
            5,2024-03-14T10:19:00-00:00,8 am,0:01

            """))

    static let v504 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            event_id,occurred_at,kind
            1,2024-03-14 10:15:00 Z,login
            2,2024-03-14 25:00:00 Z,view
            3,2024-03-14 10:17:00 Z,logout

            """),
        goodName: text("good.csv"),
        good: text(
            """
            event_id,occurred_at,note
            1,2024-02-29 23:59:59 Z,25:00:00 is no time
            2,2024-03-14 00:00:00 +14:00,at 10:75
            3,2024-03-14 10:16:00 -18:00,24:00

            """))

    static let v505 = RuleExamples(
        badName: text("bad-3.csv"),
        bad: text(
            """
            event_id,occurred_at,kind
            1,2024-03-14 10:15:00 Z,login
            2,2024-03-14T10:16,view
            3,2024-03-14 10:17:00 Z,logout

            """),
        goodName: text("good.csv"),
        good: text(
            """
            event_id,occurred_at,note
            1,2024-03-14T10:15:00+00,until 2024-03-14 10:15
            2,2024-03-14 10:16:00.5 Z,from 10:15
            3,2024-03-14 10:17:00Z,at night

            """))

    static let v506 = RuleExamples(
        badName: text("bad-3.csv"),
        bad: text(
            """
            account_id,is_admin
            1001,1
            1002,0
            1003,1

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,active,country,size,seats,answer,note
            1001,true,NO,S,0,Y,true
            1002,false,SE,M,1,Y,TRUE story
            1003,true,FI,T,1,Y,on and off
            1004,false,ON,L,0,Y,yes

            """))

    static let v507 = RuleExamples(
        badName: text("bad-4.csv"),
        bad: text(
            """
            name,seats
            Oak Street Deli,\"1,234\"
            Globex,\"2,500\"
            Initech,\"1,050\"
            Hooli,\"3,875\"
            Acme,\"9,120\"

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,address,phone,note,mrr
            1001,\"Oak, Street & Co\",10.0.0.1,030 1234567,\"1,000 reasons\",1204.50
            1002,\"Globex, Inc.\",192.168.10.20,0171 555 0199,\"about 1,234.56\",310.50
            1003,Initech,127.0.0.1,040 765432,1 234 of them,19.99

            """))

    static let v508 = RuleExamples(
        badName: text("bad-2.csv"),
        bad: text(
            """
            name,price
            Oak Street Deli,\"1,50\"
            Globex,\"2,75\"
            Initech,\"10,00\"

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,place,sizes
            1001,\"1,5 litre bottle\",\"52.52,13.40\",\"38,40,42\"
            1002,\"Globex, 5\",\"48.14,11.58\",\"36,38\"
            1003,Initech,\"53.55,9.99\",\"40,42\"

            """))

    static let v509 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,$310.50
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,currency,note,handle
            1001,USD,costs $5,$oak
            1002,EUR,5 EUR each or less,$globex
            1003,GBP,US$ 5 a seat and up,$initech

            """))

    static let v510 = RuleExamples(
        badName: text("bad-2.csv"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,310.50-
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,house,colour,weight,note,mrr
            1001,12 a,0x1f,12 kg,(5),-42.00
            1002,7 b,red,15 kg,5% off,310.50
            1003,9,a_1,9 kg,about 5-,19.99

            """))

    static let v511 = RuleExamples(
        badName: text("bad-2.csv"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,\\N,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,country,answer,mrr
            1001,Oak Street Deli,NA,none of them,42.00
            1002,Nullarbor,DE,n/a for now,
            1003,Annulled,FR,\"\"\"\"\"\",19.99
            1004,Nan Goldin,NA,--help,0
            1005,Missing Link,SE,...,7

            """))

    static let v512 = RuleExamples(
        badName: text("bad-3.csv"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,#N/A,2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,tag,mrr
            1001,Suite #12,#renewal,42.00
            1002,C# Partners,#1,310.50
            1003,## Initech,**,19.99

            """))

    static let v513 = RuleExamples(
        badName: text("bad-3.csv"),
        bad: text(
            """
            name,zip
            Oak Street Deli,00501
            Globex,\"=\"\"00123\"\"\"
            Initech,10115

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,commit,part,note
            1001,1e10,AB-1234,before 1-Mar
            1002,9f3c,AC-2001,4.0E+12 of them
            1003,77ab,AD-77,\"say \"\"A\"\"\"

            """))

    static let v514 = RuleExamples(
        badName: text("bad-3.csv"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,  \u{20}
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,the  Globex group,2024-02-14,false,310.50
            1003,\"Initech\tInc\",,true,

            """))

    static let v515 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,mrr
            1001,42.00
            1002,310.50
            1003,19.99
            1004,7.25
            1005,88.10
            1006,12.00
            1007,64.40
            1008,many

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,answer
            1001,42
            1002,none of them yet
            1003,7
            1004,all
            1005,12
            1006,some
            1007,a few
            1008,5

            """))

    static let v516 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,Globex,2024-02-14,false,.50
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,phone,file,mrr
            1001,+49301234567,.profile,-0.5
            1002,+4420712345678,.gitignore,0
            1003,+33123456789,.env,310.50

            """))

    static let v517 = RuleExamples(
        badName: text("bad-2.csv"),
        bad: text(
            """
            account_id,updated_at
            1001,1710411300
            1002,1710411360
            1003,1710411420

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,signup_year,zip,seats,mrr
            1001,2024,45127,45000,42336
            1002,2023,45128,38000,45123
            1003,2022,45130,41000,44001

            """))

    static let v518 = RuleExamples(
        badName: text("bad.csv"),
        bad: text(
            """
            account_id,name,signup_date,active,mrr
            1001,Oak Street Deli,2024-01-09,true,42.00
            1002,=SUM(A1:A3),2024-02-14,false,310.50
            1003,Initech,2024-03-02,true,19.99

            """),
        goodName: text("good.csv"),
        good: text(
            """
            account_id,handle,note,phone,change
            1001,@oak,- first of all,+49 30 1234567,-5
            1002,@globex,=> next,+44 20 71234567,12
            1003,@initech,-- and so on,+1 (555) 010-0199,-3

            """))
}
