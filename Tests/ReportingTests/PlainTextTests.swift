import Bytes
import Testing

@testable import Reporting

struct PlainTextTests {
    /// Every byte at every place of texts of up to 20 bytes, which end anywhere in a word of eight.
    @Test func `eight bytes at a time see what one at a time sees`() {
        var differences: [String] = []
        for count in 0...20 {
            for place in 0..<max(1, count) {
                for byte in UInt8.min...UInt8.max {
                    var text = [UInt8](repeating: 0x61, count: count)
                    if count > 0 { text[place] = byte }
                    let slow = text.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x5B }
                    let fast = PlainText.isPlain(text.span) { $0.holds(0x5B) }
                    if fast != slow { differences.append("\(byte) at \(place) of \(count)") }
                }
            }
        }
        #expect(differences == [])
    }

    @Test func `neighbours of a byte do not hide it`() {
        for before in [UInt8(0x00), 0x1F, 0x20, 0x5A, 0x5B, 0x5C, 0x7E, 0x7F, 0x80, 0xFF] {
            for byte in UInt8.min...UInt8.max {
                let text = [before, byte, 0x61, 0x61, 0x61, 0x61, 0x61, 0x61]
                let slow = text.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x5B }
                let fast = PlainText.isPlain(text.span) { $0.holds(0x5B) }
                #expect(fast == slow, "\(before), \(byte)")
            }
        }
    }
}
