/// The parts of the slow twin's expressions for dates and times of day.
enum TwinDateText {
    static let space = "[ \u{A0}\u{202F}\u{2009}]"
    static let month =
        "(?:(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
        + "|sep(?:tember)?|sept|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![A-Za-z]))"
    static let weekday =
        "(?:(?i:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?"
        + "|sat(?:urday)?|sun(?:day)?)(?![A-Za-z]))"
    /// What stands between the parts of a date with a month's name.
    static let mark = "(?:\\.?(?:[-/]|,?\(space){0,3}))"
    static let someMark = "(?=[-/.,]|\(space))\(mark)"
    static let ordinal = "(?:(?i:st|nd|rd|th)(?![A-Za-z]))?"
    static let year = "(?:[0-9]{4}|[0-9]{2})(?![0-9])"
    static let ahead = "(?:\(weekday)(?=[.,]|\(space))\\.?,?\(space){0,3})?"
    static let dayFirst =
        "[0-9]{1,2}\(ordinal)\(someMark)\(month)\(someMark)\(year)|[0-9]{1,2}\(month)[0-9]{4}(?![0-9])"
        + "|[0-9]{4}\(someMark)\(month)\(someMark)[0-9]{1,2}(?![0-9])"
    static let monthFirst = "\(month)\(someMark)[0-9]{1,2}\(ordinal)\(someMark)\(year)"
    static let named = "\(ahead)(?:\(dayFirst)|\(monthFirst))"
    static let numeric =
        "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}|[0-9]{8}"
        + "|[0-9]{4}-[0-9]{3}|[0-9]{4}-W[0-9]{2}-[0-9]"
        + "|" + yearLast("/") + "|" + yearLast("-") + "|" + yearLast("\\.")
    static let offset = "[-+](?:[0-9]{4}|[0-9]{1,2}(?::[0-9]{2})?)(?![0-9])"
    static let zone =
        "(?:\(offset)|[Zz](?![A-Za-z])|(?![AP]M(?![A-Za-z]))[A-Z]{2,5}(?![A-Za-z])(?:\(offset)|(?:/[A-Za-z_]+)*)"
        + "|[A-Z][A-Za-z]+(?:/[A-Za-z_]+)+)"
        + "(?:\(space)?(?:\\[[A-Za-z]+(?:/[A-Za-z_]+)*\\]|\\([A-Za-z]+(?:/[A-Za-z_]+)*\\)))?"
    static let clock =
        "[0-9]{6}(?:[.,][0-9]+)?|[0-9]{4}(?:[.,][0-9]+)?"
        + "|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?"
        + "|[0-9]{1,2}\\.[0-9]{2}\\.[0-9]{2}(?:[.,][0-9]+)?|[0-9]{1,2}"
    static let meridiem =
        "\(space){0,3}[AaPp](?:\\.[Mm](?![A-Za-z])\\.?|[Mm](?![A-Za-z]))"

    static func yearLast(_ mark: String) -> String {
        "[0-9]{1,2}\(mark)[0-9]{1,2}\(mark)(?:[0-9]{4}|[0-9]{2})"
    }
}
