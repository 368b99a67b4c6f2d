import Diagnostics

/// How a value of the settings is written: the one thing that its reader, the list of settings and
/// the JSON Schema are made from.
package protocol SettingForm<Value>: Sendable {
    associatedtype Value: Sendable

    /// Reads a value, and refuses what is none with its place.
    func read(_ node: JSONNode, _ members: MemberReader) throws(DocumentFault) -> Value

    /// Adds the single values that it holds, with the ways to them.
    func list(_ value: Value, at path: SettingPath, into leaves: inout [SettingLeaf])

    /// What holds where both are given.
    func overlay(_ upper: Value, on lower: Value) -> Value

    /// Writes the members of its JSON Schema into the object that is open.
    func writeSchema(to writer: inout JSONWriter)

    /// What variables of the environment can give.
    func variables(at path: SettingPath) -> [SettingVariable]
}

extension SettingForm {
    package func overlay(_ upper: Value, on lower: Value) -> Value { upper }

    package func variables(at path: SettingPath) -> [SettingVariable] { [] }
}

/// A single value that is settled.
package struct SettingLeaf: Sendable {
    package let path: SettingPath
    /// As JSON on one line.
    package let text: [UInt8]
}

/// A single value that a variable of the environment can give.
package struct SettingVariable: Sendable {
    /// How the text of the variable becomes JSON.
    package enum Kind: Sendable {
        case text
        case number
        case boolean
        /// Texts with commas between them.
        case list
    }

    /// What all names begin with.
    static let namePrefix: StaticString = "BATCHLINT_"

    package let path: SettingPath
    package let kind: Kind

    /// `BATCHLINT_LIMITS_MAX_SIZE` for `limits.max-size`.
    package var name: [UInt8] {
        Self.namePrefix.bytes
            + path.text.map { byte in
                switch byte {
                case 0x61...0x7A: byte & 0xDF
                case UInt8(ascii: "."), UInt8(ascii: "-"): UInt8(ascii: "_")
                default: byte
                }
            }
    }
}

/// The form of a value that is one leaf.
package protocol ScalarForm<Value>: SettingForm {
    var kind: SettingVariable.Kind { get }

    func write(_ value: Value, to writer: inout JSONWriter)
}

extension ScalarForm {
    package func list(_ value: Value, at path: SettingPath, into leaves: inout [SettingLeaf]) {
        var writer = JSONWriter()
        write(value, to: &writer)
        leaves.append(SettingLeaf(path: path, text: writer.bytes))
    }

    package func variables(at path: SettingPath) -> [SettingVariable] {
        [SettingVariable(path: path, kind: kind)]
    }
}
