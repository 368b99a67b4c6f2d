import Foundation

/// Files whose values and names mean something to a format, a terminal or a CI system.
enum AwkwardExtract {
    /// Bytes: some are ill-formed.
    private static let values: [[UInt8]] = [
        Array("::error file=x::y".utf8), Array("##vso[task.setvariable variable=p]y".utf8),
        Array("##[add-mask]q".utf8), Array("##VSO[task.complete result=Succeeded;]".utf8),
        Array("<b onload='x()'>&amp;</b> `|` ]]> <!-- <script>".utf8), Array("100%0A%25%3B".utf8),
        Array("caf".utf8) + [0xE9, 0x1B] + Array("[31m\u{7}\u{0}\u{8}".utf8), [0x85, 0xC0, 0x80],
        Array("\u{85}\u{9B}31m".utf8), Array("\u{202E}abc\u{2066}\u{200B}".utf8),
        Array("\u{FFFE}\u{FFFF}\u{FFFD}".utf8), Array("\"".utf8), Array("'\\\";$(id)`id`".utf8),
        Array("@user https://example.invalid/x :smile: [x](y) ![z](w)".utf8),
        Array("\r::stop-commands::x".utf8), Array("é😀 日本".utf8),
    ]

    /// The name of a file in which nothing is ordinary but that it ends with `.csv`.
    static let name =
        Array("a b,c%;'x]]>##vso[task.setvariable variable=p]::error::\u{202E}".utf8)
        + [0xFF] + Array("\".csv".utf8)

    /// A file with all of the values, quoted and not, as names and in columns of several kinds.
    static var text: [UInt8] {
        var text = Array("id,Na]]>me%,day,##vso[x],::error::,<script>\n".utf8)
        for (index, value) in values.enumerated() {
            let number = Array("\(index),".utf8)
            let quoted = self.quoted(value)
            text += number + quoted
            text += Array(",03/\(10 + index)/2024,".utf8) + value
            text += Array(",1,2\n".utf8)
            text += number + value
            text += Array(",2024-01-01,".utf8) + quoted
            text += Array(",$5,2\n".utf8)
        }
        let filler = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
        text += Array("99,a\"".utf8) + filler + Array(",2024-01-01,".utf8) + filler
        text += [0xE9] + Array(",1,2\n".utf8)
        for day in 10...30 { text += Array("1,b,2024-01-\(day),x,1,2\n".utf8) }
        return text
    }

    private static func quoted(_ value: [UInt8]) -> [UInt8] {
        var text: [UInt8] = [0x22]
        for byte in value { text += byte == 0x22 ? [byte, byte] : [byte] }
        return text + [0x22]
    }

    /// Lays the files into a folder: one with everything, one that starts a command, one that is
    /// clean.
    static func write(to folder: Scratch) throws {
        // Foundation holds no ill-formed names.
        let script = folder.url.appending(path: "name.sh")
        let octal = name.map { "\\" + String(1_000 + Int(String($0, radix: 8))!).dropFirst() }
        try folder.write("text", text)
        try folder.write("name.sh", "mv text \"$(printf '\(octal.joined())')\"\n")
        _ = try Command(folder: folder).runShell(". ./name.sh")
        try FileManager.default.removeItem(at: script)
        try folder.write("::error::clean.csv", "id,name\n1,a\n2,b")
        try folder.write("plain.csv", "account_id,Name,signup_date\n1,Café 😀,03/14/2024\n")
    }
}
