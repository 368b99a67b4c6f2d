/// A value under a name that the user chose.
package struct Named<Value: Sendable>: Sendable {
    package let name: [UInt8]
    /// The name with its quotes in the document, in bytes from its start; empty where it is in none.
    package let place: Range<Int>
    package var value: Value

    package init(_ name: [UInt8], at place: Range<Int> = 0..<0, _ value: Value) {
        self.name = name
        self.place = place
        self.value = value
    }
}
