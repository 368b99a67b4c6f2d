import Bytes
import Diagnostics
import Settings
import Values

/// Reads a contract, and refuses what it cannot hold files to.
package struct ContractReader {
    let document: Document
    let places: DocumentPlaces

    private static let memberNames: [StaticString] = ["fields", "primaryKey", "missingValues"]

    /// Reads the contract at a path.
    package static func read(
        path: Path,
        by reading: (Path) throws(ReadError) -> Document = { path throws(ReadError) in
            try Document.read(path)
        }
    ) throws(DocumentError) -> Contract {
        let document: Document
        do throws(ReadError) {
            document = try reading(path)
        } catch {
            throw .unreadable(error)
        }
        do throws(DocumentFault) {
            return try read(document)
        } catch {
            throw .fault(error)
        }
    }

    /// Reads the text of a contract.
    package static func read(_ document: Document) throws(DocumentFault) -> Contract {
        let root = try JSONTreeReader.read(document, isRelaxed: false)
        return try ContractReader(document: document, places: DocumentPlaces(document))
            .contract(root)
    }

    private func contract(_ root: JSONNode) throws(DocumentFault) -> Contract {
        guard let members = root.members else {
            throw document.fault(
                root.range, "a contract is an object, and this is \(root.kindWithArticle)")
        }
        try checkNames(members)
        guard let list = root.member("fields") else {
            throw document.fault(
                root.range.lowerBound..<(root.range.lowerBound + 1),
                "this is no Table Schema: it has no member \(code: "fields")")
        }
        guard let nodes = list.elements, !nodes.isEmpty else {
            throw document.fault(list.range, "\(code: "fields") should be an array of fields")
        }
        var fields: [ContractField] = []
        var seen: [[UInt8]: Int] = [:]
        for node in nodes {
            let field = try self.field(node)
            if let earlier = seen[field.name] {
                let line = document.position(of: fields[earlier].place.lowerBound).line
                throw document.fault(
                    field.place, "field \(name: field.name) occurs twice; line \(line) has it first"
                )
            }
            seen[field.name] = fields.count
            fields.append(field)
        }
        let key = try primaryKey(root.member("primaryKey"), fields, seen)
        let missing = try missingValues(root.member("missingValues"))
        var facts = facts(root, members, fields, key)
        facts.missingValues = missing
        return Contract(
            path: document.path, fields: fields, primaryKey: key, missingValues: missing,
            facts: facts)
    }

    /// A slip in one of the names would switch a check off without a word.
    private func checkNames(_ members: [JSONNode.Member]) throws(DocumentFault) {
        for member in members {
            let folded = Self.folded(member.name)
            for name in Self.memberNames
            where folded == Self.folded(name.bytes) && !member.name.span.equals(name) {
                throw document.fault(
                    member.nameRange,
                    "a Table Schema has no member \(name: member.name); write \(code: name)")
            }
        }
    }

    private static func folded(_ name: [UInt8]) -> [UInt8] {
        var letters = name.map(lowercasedASCII).filter { $0 != UInt8(ascii: "_") }
        letters.removeAll { $0 == UInt8(ascii: "-") }
        if letters.last == UInt8(ascii: "s") { letters.removeLast() }
        return letters
    }

    private func primaryKey(
        _ node: JSONNode?, _ fields: [ContractField], _ indices: [[UInt8]: Int]
    ) throws(DocumentFault) -> [Int] {
        guard let node else { return [] }
        let names = node.string.map { _ in [node] } ?? node.elements
        guard let names else {
            throw document.fault(
                node.range, "\(code: "primaryKey") should be a name or an array of names")
        }
        var key: [Int] = []
        var taken: Set<Int> = []
        for element in names {
            guard let name = element.string else {
                throw document.fault(element.range, "the name of a field should stand here")
            }
            guard let index = indices[name] else {
                throw document.fault(
                    element.range, "no field has the name \(name: name)", not: name,
                    but: fields.map(\.name))
            }
            guard taken.insert(index).inserted else {
                throw document.fault(element.range, "\(name: name) is in the key twice")
            }
            key.append(index)
        }
        return key
    }

    private func missingValues(_ node: JSONNode?) throws(DocumentFault) -> [[UInt8]] {
        guard let node else { return [] }
        guard let elements = node.elements else {
            throw document.fault(node.range, "\(code: "missingValues") should be an array")
        }
        var values: [[UInt8]] = []
        for element in elements {
            guard let text = element.string ?? element.member("value")?.string else {
                throw document.fault(element.range, "a string should stand here")
            }
            if !text.isEmpty { values.append(text) }
        }
        return values
    }

    private func facts(
        _ root: JSONNode, _ members: [JSONNode.Member], _ fields: [ContractField], _ key: [Int]
    ) -> ContractFacts {
        let keyMember = members.first { $0.name.span.equals("primaryKey") }
        let keyPlace =
            key.isEmpty
            ? nil
            : keyMember.map { member in
                let range = member.nameRange.lowerBound..<member.value.range.upperBound
                return (
                    document.position(of: member.value.range.lowerBound),
                    Array(document.bytes[range].prefix(128))
                )
            }
        let keyFields = Set(key)
        let columns = fields.enumerated().map { index, field in
            ContractFacts.Column(
                name: field.name, kind: ColumnFacts.Kind(field.type.kind),
                isRequired: field.isRequired, isKey: keyFields.contains(index),
                place: places.position(of: field.place.lowerBound), limits: field.limits)
        }
        return ContractFacts(
            path: document.path, columns: columns, key: keyPlace,
            agreed: root.member("created")?.string.map { Array($0.prefix(10)) } ?? [],
            sample: root.member("sources")?.elements?.first?.member("path")?.string ?? [])
    }
}
