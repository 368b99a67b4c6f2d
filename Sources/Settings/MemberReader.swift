import Bytes
import Diagnostics

/// Takes values out of the tree of a document, and says what should stand where another does.
package struct MemberReader: Sendable {
    package let document: Document

    package init(_ document: Document) { self.document = document }

    /// Refuses what is no object, and members that have none of the names.
    package func check(
        _ node: JSONNode, _ what: StaticString, _ names: [StaticString]
    ) throws(DocumentFault) {
        for member in try object(node, what) {
            guard !names.contains(where: { member.name.span.equals($0) }) else { continue }
            throw unknown(member, what, names.map(\.bytes))
        }
    }

    /// The fault of a member that nothing knows.
    package func unknown(
        _ member: JSONNode.Member, _ what: StaticString, _ names: [[UInt8]]
    ) -> DocumentFault {
        document.fault(
            member.nameRange, "\(what) has no member \(name: member.name)", not: member.name,
            but: names)
    }

    /// The member of an object that has to be there.
    package func required(
        _ name: StaticString, of node: JSONNode
    ) throws(DocumentFault) -> JSONNode {
        guard let member = node.member(name) else {
            throw document.fault(
                node.range.lowerBound..<(node.range.lowerBound + 1),
                "member \(code: name) is missing here")
        }
        return member
    }

    package func object(
        _ node: JSONNode, _ what: StaticString
    ) throws(DocumentFault) -> [JSONNode.Member] {
        guard let members = node.members else {
            throw fault(node, "\(what) should be an object, and this is \(node.kindWithArticle)")
        }
        return members
    }

    package func array(
        _ node: JSONNode, _ what: StaticString
    ) throws(DocumentFault) -> [JSONNode] {
        guard let elements = node.elements else {
            throw fault(node, "\(what) should be an array, and this is \(node.kindWithArticle)")
        }
        return elements
    }

    package func string(_ node: JSONNode) throws(DocumentFault) -> [UInt8] {
        guard let text = node.string else {
            throw fault(node, "a string should stand here, and this is \(node.kindWithArticle)")
        }
        return text
    }

    package func fault(_ node: JSONNode, _ message: Message) -> DocumentFault {
        document.fault(node.range, message)
    }
}
