import Bytes
import CScanKernels

/// The names of a file's members, each with the number of its first place, from 1.
///
/// It also knows the text that stands before the values of a name, from the comma or brace on, and
/// which name usually follows: where the file goes on as it did, a name costs one comparison. That
/// only makes it faster. What is kept of a name is at most `keptBytes`; the hash tells the rest.
@safe
package struct MemberNames: ~Copyable {
    /// How many bytes are kept of a name.
    package static let keptBytes = 64
    /// How many bytes are kept of the text before a value.
    static let textBytes = 96
    /// How many names can be kept: their numbers fit in a `JSONMember`.
    package static let limitCount = 1 << 15

    /// What is known of a name. The entry 0 stands for the start of a record.
    struct Entry {
        var hash: UInt64 = 0
        var nameLength = 0
        /// The bytes of the text before a value; 0 where it is not kept.
        var textLength = 0
        /// The white space before its quote.
        var lead = 0
        /// Absolute offset of the member that was found last, below 0 before the first.
        var lastPlace = -1
        /// The name that followed last.
        var next = 0
    }

    private let limit: Int
    package private(set) var count = 0
    private let slotCount: Int
    /// The number of the name with a hash, or of one that took its slot before; 0: none.
    private let slots: UnsafeMutablePointer<UInt16>
    private let entries: UnsafeMutablePointer<Entry>
    private let names: UnsafeMutablePointer<UInt8>
    private let texts: UnsafeMutablePointer<UInt8>

    /// Keeps at most `limit` names.
    init(limit: Int) {
        self.limit = min(limit, Self.limitCount)
        var slotCount = 64
        while slotCount < 2 * self.limit { slotCount *= 2 }
        self.slotCount = slotCount
        // Pages that are never written to cost nothing, so the room is taken at once.
        unsafe slots = .allocate(capacity: slotCount)
        unsafe slots.initialize(repeating: 0, count: slotCount)
        unsafe entries = .allocate(capacity: self.limit + 1)
        unsafe names = .allocate(capacity: (self.limit + 1) * Self.keptBytes)
        unsafe texts = .allocate(capacity: (self.limit + 1) * Self.textBytes)
        unsafe entries.initialize(to: Entry())
        unsafe texts.initialize(repeating: 0, count: Self.textBytes)
    }

    deinit {
        unsafe slots.deallocate()
        unsafe entries.deallocate()
        unsafe names.deallocate()
        unsafe texts.deallocate()
    }

    /// The first bytes of a name, from 1.
    package func name(_ number: Int) -> [UInt8] {
        precondition(number > 0 && number <= count)
        // SAFETY: the entries 1 to `count` are initialised, and the bytes of their names.
        return unsafe Array(
            UnsafeBufferPointer(
                start: names + number * Self.keptBytes, count: entries[number].keptLength))
    }

    /// All names in the order of their numbers; nil where one is not kept whole.
    package var all: [[UInt8]]? {
        let isWhole = (0..<count).allSatisfy {
            // SAFETY: as in `name`.
            unsafe entries[$0 + 1].nameLength <= Self.keptBytes
        }
        return isWhole ? (0..<count).map { name($0 + 1) } : nil
    }

    /// The number of a name; nil where it is not kept. Names are equal when their bytes are.
    func find(_ name: Span<UInt8>) -> Int? { table.find(name) }

    /// Keeps a name that was not found, and gives it the next number; nil where there is no room.
    mutating func add(_ name: Span<UInt8>) -> Int? {
        guard count < limit else { return nil }
        count += 1
        let hash = Self.hash(name)
        // SAFETY: `count` is at most `limit`, and all stores have room for one more than that. Half
        // of the slots are free.
        unsafe (entries + count).initialize(to: Entry(hash: hash, nameLength: name.count))
        let start = unsafe names + count * Self.keptBytes
        for index in 0..<min(name.count, Self.keptBytes) { unsafe start[index] = name[index] }
        unsafe (texts + count * Self.textBytes).initialize(repeating: 0, count: Self.textBytes)
        var slot = Int(truncatingIfNeeded: hash) & (slotCount - 1)
        while unsafe slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
        unsafe slots[slot] = UInt16(count)
        return count
    }

    /// The absolute offset of the last member with a name, from 1; below 0 before the first.
    func lastPlace(_ number: Int) -> Int {
        precondition(number <= count)
        // SAFETY: the entries 0 to `count` are initialised.
        return unsafe entries[number].lastPlace
    }

    mutating func setLastPlace(_ number: Int, _ offset: Int) {
        precondition(number <= count)
        // SAFETY: as in `lastPlace`.
        unsafe entries[number].lastPlace = offset
    }

    /// A view for the loop over members, good as long as the names are.
    var table: Table {
        unsafe Table(
            entries: entries, slots: slots, slotMask: slotCount - 1, names: names, texts: texts)
    }
}

extension MemberNames.Entry {
    fileprivate var keptLength: Int { min(nameLength, MemberNames.keptBytes) }
}

extension MemberNames {
    /// Sixty-four bits over all bytes and their number.
    static func hash(_ bytes: Span<UInt8>) -> UInt64 {
        var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
        var index = 0
        while index + 8 <= bytes.count {
            hash = mix(hash ^ bytes.word(at: index))
            index += 8
        }
        var rest: UInt64 = 0
        while index < bytes.count {
            rest = rest << 8 | UInt64(bytes[index])
            index += 1
        }
        return mix(hash ^ rest ^ 0x5851_F42D_4C95_7F2D)
    }

    private static func mix(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }

    /// The names for the loop over members.
    @safe
    struct Table {
        let entries: UnsafeMutablePointer<Entry>
        fileprivate let slots: UnsafeMutablePointer<UInt16>
        fileprivate let slotMask: Int
        fileprivate let names: UnsafeMutablePointer<UInt8>
        fileprivate let texts: UnsafeMutablePointer<UInt8>

        func find(_ name: Span<UInt8>) -> Int? {
            let hash = MemberNames.hash(name)
            var slot = Int(truncatingIfNeeded: hash) & slotMask
            while case let number = unsafe Int(slots[slot]), number != 0 {
                let entry = unsafe entries[number]
                let kept = unsafe Span(
                    _unsafeStart: UnsafePointer(names + number * MemberNames.keptBytes),
                    count: entry.keptLength)
                if entry.hash == hash, entry.nameLength == name.count,
                    name.extracting(0..<kept.count).equals(kept)
                {
                    return number
                }
                slot = (slot + 1) & slotMask
            }
            return nil
        }

        /// Whether the text before the values of a name stands at `place`, where as many bytes can
        /// be read as are kept of a text.
        @inline(__always)
        func standsAt(_ place: UnsafePointer<UInt8>, _ number: Int) -> Bool {
            let length = unsafe entries[number].textLength
            let text = unsafe UnsafeRawPointer(texts + number &* MemberNames.textBytes)
            let place = unsafe UnsafeRawPointer(place)
            guard length > 8 else {
                let difference = unsafe word(place) ^ word(text)
                return length > 0
                    && difference &<< UInt64(truncatingIfNeeded: 64 &- 8 &* length) == 0
            }
            var difference: UInt64 = 0
            var index = 0
            repeat {
                unsafe difference |= word(place + index) ^ word(text + index)
                index &+= 8
            } while index &+ 8 < length
            let last = length &- 8
            return unsafe difference | (word(place + last) ^ word(text + last)) == 0
        }

        /// A name with the text before its values, for the kernels; nil where that is not kept.
        func textBeforeValue(of number: Int) -> blk_json_name? {
            let entry = unsafe entries[number]
            guard number > 0, entry.textLength > 0 else { return nil }
            return unsafe blk_json_name(
                text: UnsafePointer(texts + number &* MemberNames.textBytes),
                length: UInt32(entry.textLength), lead: UInt32(entry.lead), name: UInt16(number))
        }

        /// Keeps the text before the values of a name, if it is not too long.
        func learn(_ number: Int, _ text: UnsafePointer<UInt8>, _ length: Int, lead: Int) {
            unsafe entries[number].lead = lead
            guard length <= MemberNames.textBytes else {
                unsafe entries[number].textLength = 0
                return
            }
            unsafe entries[number].textLength = length
            unsafe (texts + number * MemberNames.textBytes).update(from: text, count: length)
        }

        @inline(__always)
        private func word(_ place: UnsafeRawPointer) -> UInt64 {
            unsafe UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
        }
    }
}
