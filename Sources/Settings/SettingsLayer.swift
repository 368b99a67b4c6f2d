import Bytes
import Diagnostics

/// Settings from one origin.
package struct SettingsLayer: Sendable {
    /// Where they come from.
    package enum Origin: Sendable {
        case standard
        /// A part of a document, by the way to it.
        case document(SettingsDocument, SettingPath)
        case environment
        /// The options of the command line, by what they settle.
        case flags([SettingPath: [UInt8]])
    }

    package let origin: Origin
    package let settings: Settings

    package init(_ origin: Origin, _ settings: Settings) {
        self.origin = origin
        self.settings = settings
    }

    /// The single values that are settled here.
    var leaves: [SettingLeaf] {
        var leaves: [SettingLeaf] = []
        Settings.form.list(settings, at: SettingPath(), into: &leaves)
        return leaves
    }
}

extension SettingsLayer {
    /// What holds where nobody says anything else.
    package static let standard: SettingsLayer = {
        var settings = Settings()
        var limits = Limits()
        limits.maxSizeBytes = Limits.standardSizeBytes
        limits.maxRecordBytes = Limits.standardRecordBytes
        limits.maxColumns = Limits.standardColumns
        limits.maxLevels = Limits.standardLevels
        settings.file.limits = limits
        var ndjson = NDJSONChoice()
        ndjson.names = true
        settings.file.ndjson = ndjson
        settings.failOn = .error
        var report = ReportChoice()
        report.format = .full
        report.values = .shown
        settings.report = report
        return SettingsLayer(.standard, settings)
    }()

    /// What the variables of the environment settle; nil where none is set.
    ///
    /// A fault tells the variable and its text as a line of a document called `environment`.
    package static func environment() throws(DocumentFault) -> SettingsLayer? {
        // To list the names of all of them takes longer than the check of a small file.
        guard Environment.hasName(startingWith: SettingVariable.namePrefix) else { return nil }
        return try environment { Environment.bytes(of: $0) }
    }

    /// The same, where `value` gives the text of a variable.
    package static func environment(
        _ value: ([UInt8]) -> [UInt8]?
    ) throws(DocumentFault) -> SettingsLayer? {
        var text: [UInt8] = []
        var set: [(variable: SettingVariable, range: Range<Int>)] = []
        for variable in Settings.form.variables(at: SettingPath()) {
            guard let bytes = value(variable.name) else { continue }
            text += variable.name + [UInt8(ascii: "=")]
            set.append((variable, text.count..<(text.count + bytes.count)))
            text += bytes + [0x0A]
        }
        guard !set.isEmpty else { return nil }
        let document = Document(path: Path("environment"), bytes: text)
        var root = JSONNode(value: .object([]), range: 0..<text.count)
        for (variable, range) in set {
            root.put(variable.kind.node(document, range), at: variable.path.names[...], range)
        }
        let settings = try Settings.form.read(root, MemberReader(document))
        return SettingsLayer(.environment, settings)
    }
}

extension Limits {
    /// Batch File Constraints: 100 MB.
    package static let standardSizeBytes = 100_000_000
    package static let standardRecordBytes = 16 << 20
    package static let standardColumns = 4_096
    package static let standardLevels = 64
}

extension SettingVariable.Kind {
    /// The text of a variable as JSON; what is no number and no boolean stays a string, which is
    /// refused then.
    fileprivate func node(_ document: Document, _ range: Range<Int>) -> JSONNode {
        let text = Array(document.bytes[range])
        switch self {
        case .text: return JSONNode(value: .string(text), range: range)
        case .number:
            let isNumber = JSONNode.wholeNumber(text[...]) != nil
            return JSONNode(value: isNumber ? .number(text) : .string(text), range: range)
        case .boolean:
            let truth = [("true", true), ("false", false)].first { text.elementsEqual($0.0.utf8) }
            return JSONNode(
                value: truth.map { .boolean($0.1) } ?? .string(text), range: range)
        case .list:
            var elements: [JSONNode] = []
            var start = range.lowerBound
            for part in text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
                let end = start + part.count
                elements.append(JSONNode(value: .string(Array(part)), range: start..<end))
                start = end + 1
            }
            return JSONNode(value: .array(elements), range: range)
        }
    }
}

extension JSONNode {
    /// Puts a value where a way of names leads, through objects that are made as they are needed.
    fileprivate mutating func put(
        _ node: JSONNode, at names: ArraySlice<[UInt8]>, _ range: Range<Int>
    ) {
        guard let name = names.first else {
            self = node
            return
        }
        var members = members ?? []
        let index = members.firstIndex { $0.name == name } ?? members.count
        var child =
            index < members.count
            ? members[index].value : JSONNode(value: .object([]), range: range)
        child.put(node, at: names.dropFirst(), range)
        let member = Member(name: name, nameRange: range, value: child)
        if index < members.count { members[index] = member } else { members.append(member) }
        self = JSONNode(value: .object(members), range: self.range)
    }
}
