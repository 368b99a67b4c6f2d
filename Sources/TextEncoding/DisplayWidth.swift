import CICU

/// The room that text has on a terminal.
package enum DisplayWidth {
    private static let emojiPresentation: UInt32 = 0xFE0F
    /// The voicing marks of halfwidth Katakana: part of a cluster, with a cell of their own.
    private static let halfwidthMarks: ClosedRange<UInt32> = 0xFF9E...0xFF9F

    /// The grapheme clusters of `utf8`, in order; a maximal ill-formed part is one of its own.
    ///
    /// Wide and fullwidth characters have two cells, as have emoji in emoji presentation, flags and
    /// sequences joined to one; combining marks, controls and format characters have none. Marks
    /// that take room of their own, as in Indic scripts, make a cluster one cell wider.
    package static func clusters(in utf8: Span<UInt8>) -> [GraphemeCluster] {
        var start = 0
        return ends(in: utf8).map { end in
            let range = start..<end
            start = end
            return GraphemeCluster(range: range, cells: cells(of: range, in: utf8))
        }
    }

    /// The cells of all clusters of `utf8`.
    package static func cells(of utf8: Span<UInt8>) -> Int {
        clusters(in: utf8).reduce(0) { $0 + $1.cells }
    }

    /// Where each cluster ends.
    private static func ends(in utf8: Span<UInt8>) -> [Int] {
        guard utf8.count > 0 else { return [] }
        if isPlainASCII(utf8) { return Array(1...utf8.count) }
        let ends = unsafe [UInt32](unsafeUninitializedCapacity: utf8.count) { buffer, count in
            unsafe utf8.withUnsafeBufferPointer { bytes in
                // SAFETY: no cluster is empty, so there are at most as many as bytes, and ICU
                // writes at most `buffer.count`.
                unsafe count = bli_clusters(
                    bytes.baseAddress, bytes.count, buffer.baseAddress, buffer.count)
            }
        }
        return ends.map { Int($0) }
    }

    private static func isPlainASCII(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where !(0x20...0x7E).contains(bytes[index]) { return false }
        return true
    }

    private static func cells(of cluster: Range<Int>, in utf8: Span<UInt8>) -> Int {
        var cells = 0
        var markCells = 0
        var isEmoji = false
        var isPresented = false
        var steps = UTF8Steps(cluster)
        while let step = steps.next(in: utf8) {
            // An ill-formed part is drawn as one replacement character.
            guard let scalar = step.scalar else {
                cells += 1
                continue
            }
            isEmoji = isEmoji || bli_is_emoji(scalar)
            if isEmoji && scalar == emojiPresentation { isPresented = true }
            if halfwidthMarks.contains(scalar) {
                markCells += 1
            } else {
                cells += Int(bli_cells(scalar))
            }
        }
        // A sequence that is drawn as one sign has no more.
        return (isPresented ? 2 : min(cells, 2)) + markCells
    }
}
