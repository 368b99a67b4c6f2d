import Diagnostics

/// How a new contract differs from the one that was agreed.
package struct ContractDrift: Sendable {
    /// What a difference does.
    package enum Grade: Int, Sendable, CaseIterable, Comparable {
        case fine
        case inconsistentData
        case breaksLoad

        package static func < (left: Grade, right: Grade) -> Bool {
            left.rawValue < right.rawValue
        }

        package var words: StaticString {
            switch self {
            case .fine: "fine"
            case .inconsistentData: "inconsistent data"
            case .breaksLoad: "breaks the load"
            }
        }
    }

    package struct Difference: Sendable {
        package let grade: Grade
        package let message: Message
    }

    /// The gravest first; within a grade in the order of the old contract, then of the new one.
    package let differences: [Difference]

    /// `isObserved` says that the new contract is what one file came to: it has the types of the
    /// values that happen to be there, and asks nothing.
    package init(from old: Contract, to new: Contract, isObserved: Bool = false) {
        var found: [Difference] = Self.keyDifferences(old, new, isObserved: isObserved)
        let byName = Dictionary(new.fields.map { ($0.name, $0) }) { first, _ in first }
        let known = Set(old.fields.map(\.name))
        var isSameSet = old.fields.count == new.fields.count
        for (index, field) in old.fields.enumerated() {
            let isKey = old.isKey(index)
            guard let other = byName[field.name] else {
                isSameSet = false
                // A key that is gone was told already.
                guard !isKey else { continue }
                found.append(
                    Difference(
                        grade: .inconsistentData, message: "column \(name: field.name) is gone"))
                continue
            }
            found +=
                isObserved
                ? Self.observedDifferences(field, other, isKey: isKey)
                : Self.fieldDifferences(field, other, isKey: isKey)
        }
        for field in new.fields where !known.contains(field.name) {
            found.append(
                Difference(
                    grade: .fine,
                    message: "column \(name: field.name) is new, of type \(code: field.type.name)"))
        }
        if isSameSet, old.fields.map(\.name) != new.fields.map(\.name) {
            found.append(
                Difference(grade: .fine, message: "the columns stand in another order"))
        }
        differences = Grade.allCases.reversed().flatMap { grade in
            found.filter { $0.grade == grade }
        }
    }

    /// The gravest difference; nil without any.
    package var grade: Grade? { differences.first?.grade }

    private static func keyDifferences(
        _ old: Contract, _ new: Contract, isObserved: Bool
    ) -> [Difference] {
        let (before, after) = (keyNames(old), keyNames(new))
        if isObserved {
            let names = Set(new.fields.map(\.name))
            return before.filter { !names.contains($0) }.map { name in
                Difference(
                    grade: .breaksLoad, message: "primary-key column \(name: name) is gone")
            }
        }
        guard Set(before) != Set(after) else { return [] }
        if before.isEmpty {
            return [
                Difference(
                    grade: .breaksLoad,
                    message: "the primary key is \(list(after)), and there was none")
            ]
        }
        let rest: Message = after.isEmpty ? "none" : list(after)
        return [
            Difference(
                grade: .breaksLoad, message: "the primary key was \(list(before)), and is \(rest)")
        ]
    }

    private static func keyNames(_ contract: Contract) -> [[UInt8]] {
        contract.primaryKey.map { contract.fields[$0].name }
    }

    private static func list(_ names: [[UInt8]]) -> Message {
        var words: Message = ""
        for (index, name) in names.enumerated() {
            words = index == 0 ? "\(name: name)" : words + ", \(name: name)"
        }
        return words
    }

    /// What a file shows of a column beside what was agreed.
    private static func observedDifferences(
        _ old: ContractField, _ new: ContractField, isKey: Bool
    ) -> [Difference] {
        var found: [Difference] = []
        let isOfType =
            old.type == new.type || old.type.kind == nil || old.type.kind == .string
            || old.type.kind == .number && new.type == .integer || new.hasNoValue
        if !isOfType {
            found.append(
                Difference(
                    grade: isKey ? .breaksLoad : .inconsistentData,
                    message: """
                        column \(name: old.name) was of type \(code: old.type.name), and its values \
                        are of type \(code: new.type.name)
                        """))
        }
        if old.isRequired, !new.isRequired {
            found.append(
                Difference(
                    grade: isKey ? .breaksLoad : .inconsistentData,
                    message: "column \(name: old.name) is required, and has empty fields"))
        }
        return found
    }

    private static func fieldDifferences(
        _ old: ContractField, _ new: ContractField, isKey: Bool
    ) -> [Difference] {
        var found: [Difference] = []
        if old.type != new.type {
            // A whole number is a number.
            let isWider =
                old.type == .integer && new.type == .number || new.type == .any
                || old.type.kind == new.type.kind
            let grade: Grade = isKey ? .breaksLoad : isWider ? .fine : .inconsistentData
            found.append(
                Difference(
                    grade: grade,
                    message: """
                        column \(name: old.name) was of type \(code: old.type.name), and is of \
                        type \(code: new.type.name)
                        """))
        }
        for constraint in ContractConstraint.allCases {
            let (before, after) = (asked(old, constraint), asked(new, constraint))
            guard before != after else { continue }
            found.append(constraintDifference(old.name, constraint, before, after))
        }
        return found
    }

    private static func constraintDifference(
        _ name: [UInt8], _ constraint: ContractConstraint, _ before: [UInt8]?, _ after: [UInt8]?
    ) -> Difference {
        let column: Message = "column \(name: name)"
        switch (before, after) {
        case (let before?, let after?):
            return Difference(
                grade: .inconsistentData,
                message: """
                    \(column) had \(code: constraint.name) \(code: before), and has \(code: after)
                    """)
        case (let before?, nil):
            return Difference(
                grade: constraint == .required ? .inconsistentData : .fine,
                message: "\(column) had \(code: constraint.name) \(code: before), and has none")
        case (nil, let after):
            return Difference(
                grade: .fine,
                message: "\(column) has \(code: constraint.name) \(code: after ?? []), and had none"
            )
        }
    }

    /// What a constraint asks, as text; nil where it asks nothing.
    private static func asked(
        _ field: ContractField, _ constraint: ContractConstraint
    ) -> [UInt8]? {
        switch constraint {
        case .required: field.isRequired ? Array("true".utf8) : nil
        case .unique: field.isUnique ? Array("true".utf8) : nil
        case .enum: field.allowed.map { Array($0.joined(separator: Array(", ".utf8))) }
        case .pattern: field.pattern
        case .minimum: field.minimum
        case .maximum: field.maximum
        case .minLength: field.minLength.map(\.decimalDigits)
        case .maxLength: field.maxLength.map(\.decimalDigits)
        }
    }
}
