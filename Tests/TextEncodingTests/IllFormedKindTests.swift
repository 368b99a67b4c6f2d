import Testing

@testable import TextEncoding

struct IllFormedKindTests {
    @Test(
        arguments: [
            (0x80, nil, .strayContinuation), (0xBF, 0xBF, .strayContinuation),
            (0xC0, 0xAF, .overlong), (0xC1, nil, .overlong), (0xE0, 0x9F, .overlong),
            (0xF0, 0x8F, .overlong), (0xE0, 0xA0, .truncated), (0xE0, nil, .truncated),
            (0xC3, 0x41, .truncated), (0xED, 0x9F, .truncated), (0xED, 0xA0, .surrogate),
            (0xF4, 0x8F, .truncated), (0xF4, 0x90, .aboveMaximum), (0xF4, 0xC0, .truncated),
            (0xF5, 0x80, .aboveMaximum), (0xF8, nil, .aboveMaximum), (0xFF, 0xFE, .aboveMaximum),
        ] as [(UInt8, UInt8?, IllFormedKind)])
    func `the first two bytes tell the kind`(first: UInt8, next: UInt8?, kind: IllFormedKind) {
        #expect(IllFormedKind(first: first, next: next) == kind)
    }

    @Test func `each kind has a phrase of its own`() {
        #expect(Set(IllFormedKind.allCases.map { "\($0.phrase)" }).count == 5)
    }
}
