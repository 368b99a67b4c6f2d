import Bytes
import Checking
import Contract
import Diagnostics
import Foundation
import Settings
import Testing

/// A small file of a rule's folder.
///
/// It breaks the rule, or does not, or is a broken one mended.
struct Fixture: CustomTestStringConvertible, Sendable {
    enum Kind: String, Sendable {
        case bad
        case good
        case fixed
    }

    /// `C401-wrong-separator`.
    let folder: String
    /// `bad-2.csv`.
    let name: String
    let kind: Kind
    let bytes: [UInt8]
    /// What the file `arguments` of the folder holds; empty without one.
    let arguments: String
    let settings: CheckSettings

    /// The id of the rule that the folder is named after.
    var rule: String { String(folder.prefix(4)) }

    /// `C401-wrong-separator/bad-2.csv`.
    var path: String { "\(folder)/\(name)" }

    var testDescription: String { path }

    /// The name with the arguments that it is checked with.
    var shownName: String { arguments.isEmpty ? name : "\(name) \(arguments)" }

    /// The name of the file that this one is when it is mended.
    var fixedName: String {
        Kind.fixed.rawValue + name.dropFirst(kind.rawValue.count)
    }
}

extension Fixture {
    /// What a folder may hold beside fixtures.
    private static let argumentsName = "arguments"
    private static let contractName = "contract.json"

    /// All fixtures, in the order of their paths.
    static let all: [Fixture] = {
        do {
            return try Repository.names(in: Repository.fixtures).flatMap(fixtures(inFolder:))
        } catch {
            preconditionFailure("cannot read the fixtures: \(error)")
        }
    }()

    static let bad = all.filter { $0.kind == .bad }
    static let good = all.filter { $0.kind != .bad }

    private static func fixtures(inFolder folder: String) throws -> [Fixture] {
        let url = Repository.fixtures.appending(path: folder)
        let names = try Repository.names(in: url)
        let arguments =
            names.contains(argumentsName)
            ? try Repository.text(of: url.appending(path: argumentsName))
                .split(whereSeparator: \.isWhitespace).joined(separator: " ") : ""
        let settings = settings(arguments, folder: url)
        return try names.filter { name in
            name != argumentsName && name != contractName && !name.hasSuffix(".\(argumentsName)")
                && !Repository.isFolder(url.appending(path: name))
        }.map { name in
            let stem = name.prefix { $0 != "." && $0 != "-" }
            guard let kind = Kind(rawValue: String(stem)) else {
                preconditionFailure("\(folder)/\(name) is no bad, good or fixed file")
            }
            var settings = settings
            settings.format = FileFormat.named(Path(Array(name.utf8)))
            return Fixture(
                folder: folder, name: name, kind: kind,
                bytes: try Repository.bytes(of: url.appending(path: name)), arguments: arguments,
                settings: settings)
        }
    }

    /// The settings that arguments give, as on a command line.
    private static func settings(_ arguments: String, folder: URL) -> CheckSettings {
        var settings = CheckSettings()
        guard !arguments.isEmpty else { return settings }
        if arguments == "--contract \(contractName)" {
            settings.contract = contract(in: folder)
            return settings
        }
        guard let match = arguments.wholeMatch(of: /--max-size (\d+)B/), let limit = Int(match.1)
        else { preconditionFailure("a fixture with unknown arguments: \(arguments)") }
        settings.limitBytes = limit
        return settings
    }

    private static func contract(in folder: URL) -> Contract {
        do {
            let bytes = try Repository.bytes(of: folder.appending(path: contractName))
            return try ContractReader.read(
                Document(path: Path(Array(contractName.utf8)), bytes: bytes))
        } catch {
            preconditionFailure("no contract in \(folder.path): \(error)")
        }
    }
}
