import Testing

@testable import Diagnostics

struct RuleSelectionTests {
    /// A wish as a user gives it.
    struct Given: Sendable {
        let wish: RuleSelection.Wish
        let prefix: String
    }

    private static func given(_ wishes: [Given]) -> RuleSelection {
        var selection = RuleSelection()
        for wish in wishes {
            selection.add(wish.wish, RuleSelection.Pattern(prefix: Array(wish.prefix.utf8)))
        }
        return selection
    }

    @Test(
        arguments: [
            ([], "V501", true),
            ([Given(wish: .ignore, prefix: "V501")], "V501", false),
            ([Given(wish: .ignore, prefix: "V501")], "V502", true),
            ([Given(wish: .ignore, prefix: "V")], "V502", false),
            ([Given(wish: .ignore, prefix: "V50")], "V511", true),
            ([Given(wish: .ignore, prefix: "")], "H303", false),
            ([Given(wish: .select, prefix: "H")], "H303", true),
            ([Given(wish: .select, prefix: "H")], "V501", false),
            (
                [Given(wish: .ignore, prefix: "V"), Given(wish: .select, prefix: "V501")], "V501",
                true
            ),
            (
                [Given(wish: .ignore, prefix: "V"), Given(wish: .select, prefix: "V501")], "V502",
                false
            ),
            (
                [Given(wish: .select, prefix: "V"), Given(wish: .ignore, prefix: "V501")], "V501",
                false
            ),
            ([Given(wish: .severity(.note), prefix: "V")], "H303", true),
        ] as [([Given], RuleID, Bool)])
    func `the last wish that names a rule wins`(
        wishes: [Given], rule: RuleID, isIncluded: Bool
    ) {
        #expect(Self.given(wishes).includes(rule) == isIncluded)
    }

    @Test(
        arguments: [
            ([], Severity.error),
            ([Given(wish: .severity(.note), prefix: "V5")], .note),
            ([Given(wish: .severity(.note), prefix: "H")], .error),
            (
                [
                    Given(wish: .severity(.note), prefix: "V"),
                    Given(wish: .severity(.warning), prefix: "V501"),
                ], .warning
            ),
            (
                [
                    Given(wish: .severity(.warning), prefix: "V501"),
                    Given(wish: .severity(.note), prefix: "V"),
                ], .note
            ),
            ([Given(wish: .ignore, prefix: "V501")], .error),
        ] as [([Given], Severity)])
    func `a severity is the one that was given last`(wishes: [Given], expected: Severity) {
        #expect(Self.given(wishes).severity(of: "V501", stated: .error) == expected)
    }
}
