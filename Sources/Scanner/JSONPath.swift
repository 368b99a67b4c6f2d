/// The objects and arrays that are open, from the outermost on, and where in each the scan is.
struct JSONPath {
    private struct Level {
        var isArray = false
        /// The object, numbered over the whole file.
        var object = 0
        /// Of an array: the element, from 0.
        var index = 0
        /// Of an object: how many bytes of the name are kept, -1 before its first.
        var nameLength = -1
    }

    private var levels: [Level]
    /// The first bytes of the names, as many places for each level.
    private var names: [UInt8]
    private(set) var depth = 0
    private var objects = 0

    init(limit: Int) {
        levels = [Level](repeating: Level(), count: limit)
        names = [UInt8](repeating: 0, count: limit * MemberNames.keptBytes)
    }

    var isFull: Bool { depth == levels.count }

    /// Whether the innermost is an array; false outside all.
    var isInArray: Bool { depth > 0 && levels[depth - 1].isArray }

    /// The number of the innermost object.
    var object: Int { levels[depth - 1].object }

    /// The number of the object that is opened next.
    var nextObject: Int { objects + 1 }

    mutating func open(isArray: Bool) {
        objects += 1
        levels[depth] = Level(isArray: isArray, object: objects)
        depth += 1
    }

    mutating func close() { depth -= 1 }

    mutating func closeAll() { depth = 0 }

    /// Goes on to the next element of the innermost array.
    mutating func nextElement() { levels[depth - 1].index += 1 }

    /// Goes on to a member of the innermost object.
    mutating func enter(_ name: Span<UInt8>) {
        let length = min(name.count, MemberNames.keptBytes)
        levels[depth - 1].nameLength = length
        let start = (depth - 1) * MemberNames.keptBytes
        for index in 0..<length { names[start + index] = name[index] }
    }

    /// Goes on to a member whose name is not kept.
    mutating func leaveName() { levels[depth - 1].nameLength = -1 }

    /// Where the scan is by RFC 6901; empty on the first level of an object.
    var pointer: [UInt8] {
        guard depth > 1 || isInArray else { return [] }
        var pointer: [UInt8] = []
        for number in 0..<depth {
            let level = levels[number]
            if level.isArray {
                pointer.append(UInt8(ascii: "/"))
                pointer += String(level.index).utf8
            } else if level.nameLength >= 0 {
                let start = number * MemberNames.keptBytes
                pointer.append(UInt8(ascii: "/"))
                for byte in names[start..<(start + level.nameLength)] { append(byte, to: &pointer) }
            }
        }
        return pointer
    }

    private func append(_ byte: UInt8, to pointer: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "~"): pointer += [byte, UInt8(ascii: "0")]
        case UInt8(ascii: "/"): pointer += [UInt8(ascii: "~"), UInt8(ascii: "1")]
        default: pointer.append(byte)
        }
    }
}
