// Generated from Fixtures/rules: RECORD_FIXTURES=1 swift test --filter FixtureTests
import Diagnostics

extension Examples {
    static let b801 = RuleExamples(
        badName: text("bad"),
        bad: text(
            """
            ==> accounts.csv
            account_id,name
            1,Oak
            2,Ash

            ==> batchlint.json
            {\"data-sources\": {\"crm\": {\"record-types\": {\"accounts\": {}, \"users\": {}}}}}

            """),
        goodName: text("good"),
        good: text(
            """
            ==> accounts.csv
            account_id,name
            1,Oak
            2,Ash

            ==> batchlint.json
            {\"data-sources\": {\"crm\": {\"record-types\": {\"accounts\": {}, \"users\": {}}}}}

            ==> users.csv
            user_id,account_id
            10,1
            11,2

            """))

    static let b802 = RuleExamples(
        badName: text("bad"),
        bad: text(
            """
            ==> accounts-2024.csv
            account_id,name
            1,Oak
            2,Ash

            ==> batchlint.json
            {\"data-sources\": {\"crm\": {\"record-types\": {\"accounts\": {\"file\": \"accounts\
            -*.csv\"}}}}}

            ==> users.csv
            user_id,account_id
            10,1
            11,2

            """),
        goodName: text("good"),
        good: text(
            """
            ==> accounts-2024.csv
            account_id,name
            1,Oak
            2,Ash

            ==> batchlint.json
            {\"data-sources\": {\"crm\": {\"record-types\": {\"accounts\": {\"file\": \"accounts\
            -*.csv\"}}}}}

            ==> notes.txt
            sent by Ann

            """))

    static let b803 = RuleExamples(
        badName: text("bad --batch-date 2015-12-15"),
        bad: text(
            """
            ==> accounts.csv
            account_id,name
            1,Oak
            2,Ash

            ==> batchlint.json
            {\"data-sources\": {\"crm\": {\"record-types\": {\"accounts\": {}}}}}

            """),
        goodName: text("good --batch-date 2015-12-15T11:12:00+0100"),
        good: text(
            """
            ==> accounts.csv
            account_id,name
            1,Oak
            2,Ash

            ==> batchlint.json
            {\"data-sources\": {\"crm\": {\"record-types\": {\"accounts\": {}}}}}

            """))

    static let b804 = RuleExamples(
        badName: text("bad --batch-date 2015-12-15T11:12:00Z"),
        bad: text(
            """
            ==> .batchlint/state.json
            {\"version\": 1, \"dataSources\": {\"crm\": {\"batches\": [
              {\"batchDate\": \"2015-12-15T11:12:00Z\", \"completedAt\": \"2015-12-15T11:20:03Z\
            \"}
            ]}}}

            ==> accounts.csv
            account_id,name
            1,Oak
            2,Ash

            ==> batchlint.json
            {\"data-sources\": {\"crm\": {\"record-types\": {\"accounts\": {}}}}}

            """),
        goodName: text("good --batch-date 2015-12-16T11:12:00Z"),
        good: text(
            """
            ==> .batchlint/state.json
            {\"version\": 1, \"dataSources\": {\"crm\": {\"batches\": [
              {\"batchDate\": \"2015-12-15T11:12:00Z\", \"completedAt\": \"2015-12-15T11:20:03Z\
            \"}
            ]}}}

            ==> accounts.csv
            account_id,name
            1,Oak
            2,Ash

            ==> batchlint.json
            {\"data-sources\": {\"crm\": {\"record-types\": {\"accounts\": {}}}}}

            """))

    static let b805 = RuleExamples(
        badName: text("bad --batch-date 2015-12-15T06:00:00Z"),
        bad: text(
            """
            ==> accounts.csv
            account_id,name
            1,Oak
            2,Ash

            ==> batchlint.json
            {\"data-sources\": {\"crm\": {\"schedule\": \"06:00Z\", \"record-types\": {\"account\
            s\": {}}}}}

            """),
        goodName: text("good --batch-date 2015-12-15T09:30:00Z"),
        good: text(
            """
            ==> .batchlint/state.json
            {\"version\": 1, \"dataSources\": {\"crm\": {\"batches\": [
              {\"batchDate\": \"2015-12-15T05:40:00Z\", \"completedAt\": \"2015-12-15T05:55:00Z\
            \"}
            ]}}}

            ==> accounts.csv
            account_id,name
            1,Oak
            2,Ash

            ==> batchlint.json
            {\"data-sources\": {\"crm\": {\"schedule\": \"06:00Z\", \"record-types\": {\"account\
            s\": {}}}}}

            """))

    static let b806 = RuleExamples(
        badName: text("bad"),
        bad: text(
            """
            ==> accounts-2023.csv
            account_id,name
            1,Oak
            2,Ash

            ==> accounts-2024.csv
            account_id,name
            1,Oak
            2,Ash

            ==> batchlint.json
            {\"data-sources\": {\"crm\": {\"record-types\": {\"accounts\": {\"file\": \"accounts\
            -*.csv\"}}}}}

            """),
        goodName: text("good"),
        good: text(
            """
            ==> accounts-2023.csv
            account_id,name
            1,Oak
            2,Ash

            ==> accounts-2024.csv
            account_id,name
            1,Oak
            2,Ash

            ==> batchlint.json
            {\"data-sources\": {\"crm\": {\"record-types\": {
              \"accounts\": {\"file\": \"accounts-2024.csv\"},
              \"old_accounts\": {\"file\": \"accounts-*.csv\"},
            }}}}

            """))
}
