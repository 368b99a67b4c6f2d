/// Walks text scalar by scalar; a maximal ill-formed part is one step.
struct ScalarSteps: Sequence, IteratorProtocol {
    struct Step {
        /// Offsets in the bytes that are walked.
        let range: Range<Int>
        /// nil when ill-formed.
        let scalar: Unicode.Scalar?
    }

    private var bytes: ArraySlice<UInt8>.Iterator
    private var parser = Unicode.UTF8.ForwardParser()
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes.makeIterator()
        position = bytes.startIndex
    }

    mutating func next() -> Step? {
        let start = position
        switch parser.parseScalar(from: &bytes) {
        case .emptyInput:
            return nil
        case .valid(let encoded):
            position += encoded.count
            return Step(range: start..<position, scalar: Unicode.UTF8.decode(encoded))
        case .error(let length):
            position += length
            return Step(range: start..<position, scalar: nil)
        }
    }
}
