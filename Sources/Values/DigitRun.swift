/// A run of ASCII digits.
struct DigitRun {
    /// More digits than these do not change `value`, and no grammar reads the value of more.
    static let exactDigits = 9

    var count = 0
    var value = 0
}
