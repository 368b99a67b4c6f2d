import Foundation
import Testing

/// The page of `--output html` as a browser has it: Chromium without a window, where it is installed.
struct HTMLBrowserTests {
    private static let chromium =
        "timeout 600 chromium --headless --no-sandbox --disable-gpu --user-data-dir=profile"

    private static var isThere: Bool {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/chromium")
    }

    /// A folder with the page of a file full of what means something to a browser.
    private func page() throws -> Command {
        let folder = Scratch()
        try AwkwardExtract.write(to: folder)
        let command = Command(folder: folder)
        let run = try command.run(["check", "--output", "html=page.html", "."])
        #expect(run.exitCode == 1)
        return command
    }

    @Test(.enabled(if: isThere, "chromium is not there"))
    func `nothing in a value or a name becomes a part of the page`() throws {
        let dom = try page().runShell("\(Self.chromium) --dump-dom page.html")
        #expect(dom.exitCode == 0)
        let text = dom.outputText
        #expect(text.contains("<title>batchlint</title>"))
        #expect(text.contains("&lt;script&gt;"))
        for element in ["script", "img", "a", "iframe", "object", "form", "link"] {
            let tag = try Regex("<\(element)[ />]").ignoresCase()
            #expect(text.firstMatch(of: tag) == nil, "\(element)")
        }
        #expect(text.firstMatch(of: /<[a-z]+ [^>]*\bon[a-z]+=/) == nil)
    }

    @Test(.enabled(if: isThere, "chromium is not there"))
    func `the page is drawn on a screen, in the dark and on paper`() throws {
        let command = try page()
        let light = try command.runShell(
            "\(Self.chromium) --window-size=900,1200 --screenshot=light.png page.html")
        let dark = try command.runShell(
            """
            \(Self.chromium) --window-size=900,1200 --screenshot=dark.png \
            --blink-settings=preferredColorScheme=0 page.html
            """)
        let paper = try command.runShell("\(Self.chromium) --print-to-pdf=page.pdf page.html")
        #expect([light, dark, paper].allSatisfy { $0.exitCode == 0 })
        let folder = command.folder
        #expect(folder.read("light.png").starts(with: [0x89] + Array("PNG".utf8)))
        #expect(folder.read("page.pdf").starts(with: Array("%PDF".utf8)))
        #expect(folder.read("dark.png") != folder.read("light.png"))
    }
}
