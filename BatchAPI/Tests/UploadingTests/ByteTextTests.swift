import Testing
import Uploading

@Suite struct ByteTextTests {
    @Test(arguments: [
        (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1_000, "1.0 kB"),
        (12_345_678, "12.3 MB"), (999_950_000, "1.0 GB"), (100_000_000, "100.0 MB"),
    ])
    func `sizes are told in powers of a thousand`(bytes: Int, text: String) {
        #expect(ByteText.size(bytes) == text)
    }

    @Test(arguments: [(0.0, "0:00"), (6.1, "0:07"), (60.0, "1:00"), (3_723.0, "1:02:03")])
    func `times are told as on a clock`(seconds: Double, text: String) {
        #expect(ByteText.time(seconds) == text)
    }
}
