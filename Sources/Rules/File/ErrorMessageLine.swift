import Bytes

/// Tells an error message that a command printed by its first line.
enum ErrorMessageLine {
    /// How messages of well-known programs start; `#` stands for a digit.
    private static let starts: [StaticString] = [
        "ERROR #### (", "ERROR:  ", "FATAL:  ", "ORA-#####:", "SP2-####:", "TNS-#####:",
        "Msg #", "curl: (#", "psql: ", "pg_dump: ", "mysql: ", "mysqldump: ", "sqlcmd: ",
        "Traceback (most recent call last):", "Exception in thread \"", "HTTP/#",
        "PHP Fatal error:", "bash: ", "sh: #: ", "wget: ", "ssh: ",
    ]
    /// Words that a column might have, too: more must follow before the first comma.
    private static let words: [StaticString] = [
        "error: ", "fatal: ", "fatal error: ", "warning: ", "exception: ", "unhandled exception",
    ]
    private static let leastWords = 3

    /// `text` begins with its first visible character.
    static func matches(_ text: Span<UInt8>) -> Bool {
        let line = text.extracting(HeadText.line(of: text, from: 0))
        for start in starts where matches(line, start) { return true }
        for word in words
        where HeadText.startsIgnoringCase(line, word) && wordsBeforeComma(line) >= leastWords {
            return true
        }
        return false
    }

    private static func matches(_ line: Span<UInt8>, _ start: StaticString) -> Bool {
        let pattern = start.bytes
        guard line.count >= pattern.count else { return false }
        for (index, byte) in pattern.enumerated() {
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[index])
            guard byte == UInt8(ascii: "#") ? isDigit : line[index] == byte else { return false }
        }
        return true
    }

    private static func wordsBeforeComma(_ line: Span<UInt8>) -> Int {
        var words = 0
        var isInWord = false
        for index in line.indices {
            guard line[index] != UInt8(ascii: ",") else { break }
            let isSpace = isASCIIWhitespace(line[index])
            if !isSpace, !isInWord { words += 1 }
            isInWord = !isSpace
        }
        return words
    }
}
