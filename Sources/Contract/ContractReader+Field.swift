import Bytes
import Diagnostics
import Settings
import TextEncoding
import Values

extension ContractReader {
    /// Reads one element of `fields`.
    func field(_ node: JSONNode) throws(DocumentFault) -> ContractField {
        guard node.members != nil else {
            throw document.fault(
                node.range, "a field is an object, and this is \(node.kindWithArticle)")
        }
        guard let nameNode = node.member("name"), let name = nameNode.string, !name.isEmpty else {
            throw document.fault(
                (node.member("name") ?? node).range, "a field should have a name")
        }
        var type = FieldType.string
        if let typeNode = node.member("type") {
            guard let text = typeNode.string, let known = FieldType(name: text) else {
                throw document.fault(
                    typeNode.range, "this is no type of a field", not: typeNode.string ?? [],
                    but: FieldType.allCases.map(\.name.bytes))
            }
            type = known
        } else {
            type = .any
        }
        var field = ContractField(name: name, place: nameNode.range, type: type)
        if let constraints = node.member("constraints") {
            guard let members = constraints.members else {
                throw document.fault(
                    constraints.range, "\(code: "constraints") should be an object")
            }
            for member in members { try read(member, into: &field) }
        }
        return field
    }

    private func read(
        _ member: JSONNode.Member, into field: inout ContractField
    ) throws(DocumentFault) {
        guard
            let constraint = ContractConstraint.allCases.first(where: {
                member.name.span.equals($0.name)
            })
        else {
            throw document.fault(
                member.nameRange, "this version checks no constraint \(name: member.name)",
                not: member.name, but: ContractConstraint.allCases.map(\.name.bytes))
        }
        let node = member.value
        var number = 0
        switch constraint {
        case .required: field.isRequired = try truth(node, constraint)
        case .unique: field.isUnique = try truth(node, constraint)
        case .enum:
            let allowed = try values(node)
            field.allowed = allowed
            number = allowed.count
        case .pattern: field.pattern = try pattern(node)
        case .minimum: field.minimum = try bound(node, field.type, constraint)
        case .maximum: field.maximum = try bound(node, field.type, constraint)
        case .minLength:
            number = try length(node, constraint)
            field.minLength = number
        case .maxLength:
            number = try length(node, constraint)
            field.maxLength = number
        }
        field.limits[constraint] = ContractFacts.Limit(
            text: text(of: node), number: number,
            place: places.position(of: member.nameRange.lowerBound))
    }

    /// A value as the contract writes it, a string without its quotes; empty for a list.
    private func text(of node: JSONNode) -> [UInt8] {
        switch node.value {
        case .string(let text): text
        case .array, .object: []
        case .null, .boolean, .number: Array(document.bytes[node.range])
        }
    }

    private func truth(
        _ node: JSONNode, _ constraint: ContractConstraint
    ) throws(DocumentFault) -> Bool {
        guard let truth = node.boolean else {
            throw document.fault(
                node.range, "\(code: constraint.name) should be \(code: "true") or \(code: "false")"
            )
        }
        return truth
    }

    private func length(
        _ node: JSONNode, _ constraint: ContractConstraint
    ) throws(DocumentFault) -> Int {
        guard let length = node.integer, length >= 0 else {
            throw document.fault(
                node.range, "\(code: constraint.name) should be a whole number, 0 or more")
        }
        return length
    }

    private func values(_ node: JSONNode) throws(DocumentFault) -> [[UInt8]] {
        guard let elements = node.elements, !elements.isEmpty else {
            throw document.fault(node.range, "\(code: "enum") should be an array of values")
        }
        var values: [[UInt8]] = []
        for element in elements {
            switch element.value {
            case .string, .number, .boolean: values.append(text(of: element))
            case .null, .array, .object:
                throw document.fault(
                    element.range, "a string, a number or a boolean should stand here")
            }
        }
        return values
    }

    private func pattern(_ node: JSONNode) throws(DocumentFault) -> [UInt8] {
        guard let text = node.string else {
            throw document.fault(node.range, "\(code: "pattern") should be a string")
        }
        guard RegularExpression(text) != nil else {
            throw document.fault(node.range, "this is no regular expression")
        }
        return text
    }

    /// The least or the largest value: a number for numbers, a date for dates.
    private func bound(
        _ node: JSONNode, _ type: FieldType, _ constraint: ContractConstraint
    ) throws(DocumentFault) -> [UInt8] {
        let text = text(of: node)
        switch type.kind {
        case .number, .integer:
            guard let number = DecimalText(text.span), !number.isBeyond else {
                throw document.fault(node.range, "\(code: constraint.name) should be a number")
            }
        case .date:
            guard ShapeReader.look(text.span) == FieldLook(.date) else {
                throw document.fault(
                    node.range, "\(code: constraint.name) should be a date such as 2024-03-14")
            }
        case .timestamp, .boolean, .string, nil:
            throw document.fault(
                node.range,
                "\(code: constraint.name) is checked for numbers and dates alone; this field has the type \(code: type.name)"
            )
        }
        return text
    }
}
