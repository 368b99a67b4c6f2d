import Foundation
import Reporting
import Testing

/// Whole blocks as people see them, made from whole files by the check itself.
struct RenderingTests {
    private static let folder = Repository.root.appending(path: "Fixtures/renderings")

    /// How a rendering is written.
    enum Look: String, CaseIterable {
        case wide = "100"
        case wideColored = "100-color"
        case narrow = "60"
        case narrowColored = "60-color"

        var style: Style {
            switch self {
            case .wide: Style(widthCells: 100)
            case .wideColored: Style(isColored: true, widthCells: 100)
            case .narrow: Style(widthCells: 60)
            case .narrowColored: Style(isColored: true, widthCells: 60)
            }
        }
    }

    @Test(arguments: RenderedFile.all, Look.allCases)
    func `a block looks as recorded`(file: RenderedFile, look: Look) throws {
        let url = Self.folder.appending(path: "\(file.name)/\(look.rawValue).txt")
        let output = try file.rendered(look.style)
        let recorded = Repository.exists(url) ? try Repository.bytes(of: url) : []
        guard Repository.isRecording else {
            #expect(text(output) == text(recorded))
            return
        }
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(output).write(to: url)
        Issue.record("\(file.name) was recorded at \(look.rawValue): read the diff, then test")
    }

    @Test func `each folder of renderings is one that is made`() throws {
        let names = try Repository.names(in: Self.folder).filter { !$0.hasPrefix(".") }
        #expect(Set(names) == Set(RenderedFile.all.map(\.name)))
    }

    @Test(arguments: RenderedFile.all)
    func `colours change no character of a block`(file: RenderedFile) throws {
        for width in [60, 100] {
            let plain = try file.rendered(Style(widthCells: width))
            let colored = try file.rendered(Style(isColored: true, widthCells: width))
            #expect(text(colored).replacing(/\u{1B}\[[0-9;]*m/, with: "") == text(plain))
            #expect(colored.contains(0x1B))
        }
    }
}
