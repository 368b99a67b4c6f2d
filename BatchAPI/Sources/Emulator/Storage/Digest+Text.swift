import BatchWire
import Crypto

extension Digest {
    /// The digest in lower-case hexadecimal digits.
    var hexadecimalText: String { Array(self).hexadecimal }
}
