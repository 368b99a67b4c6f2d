/// A quote fault, and the index of its record in a batch.
package struct BatchFault {
    package let record: Int
    package let fault: QuoteFault

    package init(record: Int, fault: QuoteFault) {
        self.record = record
        self.fault = fault
    }
}
