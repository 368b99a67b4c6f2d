import BatchLint
import Foundation
import Testing

/// A small folder of a rule's folder that is checked as a batch.
struct BatchFixture: CustomTestStringConvertible, Sendable {
    /// `B801-record-type-missing`.
    let folder: String
    /// `bad-2`.
    let name: String
    let kind: Fixture.Kind
    /// What is given behind the folder, as on a command line; empty where nothing is.
    let arguments: String
    /// All files, by their paths from the folder on.
    let files: [(path: String, text: String)]

    /// The id of the rule that the folder is named after.
    var rule: String { String(folder.prefix(4)) }

    var testDescription: String { "\(folder)/\(name)" }

    /// The name with the arguments that it is checked with.
    var shownName: String { arguments.isEmpty ? name : "\(name) \(arguments)" }

    /// What the files hold, each behind its name.
    var text: String {
        files.map { "==> \($0.path)\n\($0.text)" }.joined(separator: "\n")
    }

    var url: URL { Repository.fixtures.appending(path: folder).appending(path: name) }

    /// Everything that a check says about it.
    func check() throws -> [Diagnostic] {
        var options = BatchCheck.Options()
        options.listedPerGroup = nil
        if !arguments.isEmpty {
            let words = arguments.split(separator: " ")
            guard words.count == 2, words[0] == "--batch-date" else {
                preconditionFailure("a fixture with unknown arguments: \(arguments)")
            }
            options.batchDate = String(words[1])
        }
        let report = try BatchCheck(folder: url.path, options: options).run()
        let own = try report.files.flatMap { try $0.outcome.get().diagnostics }
        return report.batch.diagnostics + own
    }
}

extension BatchFixture {
    /// All such fixtures, in the order of their paths.
    static let all: [BatchFixture] = {
        do {
            return try Repository.names(in: Repository.fixtures).flatMap(fixtures(inFolder:))
        } catch {
            preconditionFailure("cannot read the fixtures: \(error)")
        }
    }()

    private static func fixtures(inFolder folder: String) throws -> [BatchFixture] {
        let url = Repository.fixtures.appending(path: folder)
        return try Repository.names(in: url).compactMap { name in
            let own = url.appending(path: name)
            guard Repository.isFolder(own) else { return nil }
            guard let kind = Fixture.Kind(rawValue: String(name.prefix { $0 != "-" })) else {
                preconditionFailure("\(folder)/\(name) is no bad or good folder")
            }
            let given = url.appending(path: "\(name).arguments")
            let arguments =
                Repository.exists(given)
                ? try Repository.text(of: given).split(whereSeparator: \.isWhitespace)
                    .joined(separator: " ") : ""
            let paths = try FileManager.default.subpathsOfDirectory(atPath: own.path).sorted()
            let files = try paths.compactMap { path -> (path: String, text: String)? in
                let file = own.appending(path: path)
                return Repository.isFolder(file) ? nil : (path, try Repository.text(of: file))
            }
            return BatchFixture(
                folder: folder, name: name, kind: kind, arguments: arguments, files: files)
        }
    }
}
