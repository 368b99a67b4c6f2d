import Values

/// A column written as `80*2024-03-14 | 20*N/A`: how often, and which value.
struct ColumnSample {
    let profile: ColumnProfile
    let verdict: ColumnVerdict

    init(_ text: String, name: String = "", declared: Kind? = nil) {
        var profile = ColumnProfile()
        for part in text.split(separator: " | ", omittingEmptySubsequences: false) {
            guard let star = part.firstIndex(of: "*") else { continue }
            let value = Array(part[part.index(after: star)...].utf8)
            let look = ShapeReader.look(value.span)
            for _ in 0..<(Int(part[..<star]) ?? 0) { profile.add(look, length: value.count) }
        }
        self.profile = profile
        verdict = ColumnKind.decide(
            profile, name: NameHint.of(Array(name.utf8)), declared: declared)
    }

    /// What a value breaks here: `V501 error safe`, the fix left out where there is none; empty
    /// where it breaks nothing.
    func finding(_ value: String) -> String {
        let bytes = Array(value.utf8)
        let look = ShapeReader.look(bytes.span)
        guard let found = verdict.finding(for: look.shape, hasEdgeSpace: look.hasEdgeSpace) else {
            return ""
        }
        let fix = found.fix == .none ? "" : " \(found.fix)"
        return "V\(found.rule.rawValue) \(found.severity)\(fix)"
    }

    /// What a value should be here, with `?` behind it where the fix is unsafe; nil where nobody
    /// can know, or nothing is wrong.
    func mended(_ value: String) -> String? {
        let bytes = Array(value.utf8)
        let look = ShapeReader.look(bytes.span)
        let mended = ValueMender.mend(bytes.span, shape: look.shape, verdict: verdict)
        return mended.map { String(decoding: $0.bytes, as: UTF8.self) + ($0.isSafe ? "" : "?") }
    }

    /// The kind, with `?` behind it where only a hint speaks for it; `blank` where there is none.
    var kind: String {
        guard let kind = verdict.kind else { return "blank" }
        return verdict.basis == .hint ? "\(kind)?" : "\(kind)"
    }
}
