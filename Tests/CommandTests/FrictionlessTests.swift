import Foundation
import Testing

/// The frictionless package reads our contracts as we mean them, where it is installed.
struct FrictionlessTests {
    /// What Python says: 0 where the package is there.
    private static let isInstalled: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", "import frictionless"]
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    private static let script = """
        import sys
        from frictionless import Resource, Schema
        schema = Schema.from_descriptor(sys.argv[1])
        for path in sys.argv[2:]:
            report = Resource(path, schema=schema).validate()
            print(path, "valid" if report.valid else "invalid")
        """

    @Test(.enabled(if: isInstalled, "the frictionless package is not installed"))
    func `frictionless takes a contract of ours and judges as we do`() throws {
        let folder = Scratch()
        let good = """
            account_id,name,signup_date,seen_at,active,mrr
            1001,Oak,2024-01-09,2024-03-14T10:15:00Z,true,42.00
            1002,Ash,2024-02-14,2024-03-14T10:16:00Z,false,310.50

            """
        try folder.write("good.csv", good)
        try folder.write("kind.csv", good.replacing("310.50", with: "many"))
        try folder.write("truth.csv", good.replacing("false", with: "no"))
        try folder.write("key.csv", good.replacing("1002", with: "1001"))
        let inferred = try Command(folder: folder).run(["contract", "infer", "good.csv"])
        try folder.write("contract.json", inferred.output)
        try folder.write("judge.py", Self.script)
        let result = try Command(folder: folder).runShell(
            "python3 judge.py contract.json good.csv kind.csv truth.csv key.csv")
        #expect(
            result.outputText == """
                good.csv valid
                kind.csv invalid
                truth.csv invalid
                key.csv invalid

                """)
    }
}
