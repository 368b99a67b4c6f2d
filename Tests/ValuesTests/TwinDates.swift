import Values

/// The dates and timestamps of the slow twin.
struct TwinDates {
    private let date = TwinPattern("\(TwinDateText.numeric)|\(TwinDateText.named)")
    private let timestamp = TwinPattern(
        "(\(TwinDateText.numeric)|\(TwinDateText.named))([Tt]|[-:]|,?\(TwinDateText.space){1,3})(\(TwinDateText.clock))(\(TwinDateText.meridiem))?(?:(\(TwinDateText.space){0,3})(\(TwinDateText.zone)))?"
    )
    private let printed = TwinPattern(
        "(?:\(TwinDateText.weekday)\(TwinDateText.space){1,3})?(\(TwinDateText.month))\(TwinDateText.space){1,3}([0-9]{1,2})\(TwinDateText.space){1,3}(\(TwinDateText.clock))(\(TwinDateText.meridiem))?"
            + "(?:(\(TwinDateText.space){0,3})(\(TwinDateText.zone)))?\(TwinDateText.space){1,3}([0-9]{4})"
    )
    private let offset = TwinPattern("[A-Z]*([-+])([0-9]{1,2}):?([0-9]{2})?(?:[^0-9].*)?")
    private let isoZone = TwinPattern("Z|[-+][0-9]{2}(?::?[0-9]{2})?")
    private let yearAndMonth = TwinPattern("([0-9]{4})-([0-9]{2})")
    private let monthAndYear = TwinPattern("([0-9]{1,2})/([0-9]{4})")
    private let yearAndWeek = TwinPattern("([0-9]{4})-W([0-9]{2})")
    private let monthNameAndYear = TwinPattern("\(TwinDateText.month)(?:-[0-9]{2}|[- ][0-9]{4})")
    private let dayAndMonthName = TwinPattern(
        "([0-9]{1,2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
    private let calendar = SlowCalendar.shared

    /// The look at a field that is a date, a part of one, or a timestamp.
    func look(_ field: String) -> FieldLook? {
        if date.match(field) != nil, let read = read(field) {
            return read.shape.map { FieldLook($0, dateOrder: read.order) }
        }
        if let match = timestamp.match(field), let read = read(match[1]),
            let look = look(read, match[1], match)
        {
            return look
        }
        if let match = printed.match(field), let clock = clock(match[3], match[4], match[6]),
            !clock.isCompact, !clock.isHourAlone
        {
            let isDay = calendar.isDay(match[7], month(match[1]), match[2])
            return FieldLook(
                isDay && clock.reality != .impossible ? .timestampOther : .timestampImpossible)
        }
        return partial(field).map { FieldLook($0) }
    }

    private func partial(_ field: String) -> Shape? {
        if let match = yearAndMonth.match(field) {
            return isMonth(match[2]) && match[1] != "0000" ? .yearAndMonth : nil
        }
        if let match = monthAndYear.match(field) {
            return isMonth(match[1]) && match[2] != "0000" ? .yearAndMonth : nil
        }
        if let match = yearAndWeek.match(field) {
            return match[1] != "0000" && (1...53).contains(Int(match[2]) ?? 0)
                ? .dateWeekOrOrdinal : nil
        }
        if monthNameAndYear.match(field) != nil { return .monthNameAndYear }
        guard let match = dayAndMonthName.match(field) else { return nil }
        return calendar.isDay("2000", month(match[2]), match[1]) ? .dayAndMonthName : nil
    }

    private func isMonth(_ text: String) -> Bool { (1...12).contains(Int(text) ?? 0) }

    private func month(_ name: String) -> String {
        let names = [
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        ]
        return String((names.firstIndex(of: String(name.lowercased().prefix(3))) ?? 0) + 1)
    }

    private func look(_ date: TwinDate, _ text: String, _ match: [String]) -> FieldLook? {
        let mark = match[2]
        if mark == "-", date.form != .date { return nil }
        if mark == ":", date.form != .dateMonthName { return nil }
        guard let clock = clock(match[3], match[4], match[6]) else { return nil }
        let isT = mark == "T" || mark == "t"
        if clock.isCompact, !isT, date.form != .compactDate { return nil }
        if clock.isHourAlone, !isT { return nil }
        if !date.isPossible || clock.reality == .impossible {
            return FieldLook(.timestampImpossible)
        }
        let isISOZone = match[6].isEmpty || isoZone.match(match[6]) != nil
        let isISO =
            date.form == .date && (mark == "T" || mark == " ") && clock.isISO && isISOZone
            && (match[5].isEmpty || match[5] == " ")
        guard isISO else { return FieldLook(.timestampOther, dateOrder: date.order) }
        if clock.reality == .unusual { return FieldLook(.timestampUnusual) }
        let isWhole = clock.hasSeconds && !match[6].isEmpty
        return FieldLook(isWhole ? .timestamp : .timestampIncomplete)
    }

    private func clock(_ text: String, _ meridiem: String, _ zone: String) -> TwinClock? {
        var isOffsetPossible = true
        if let match = offset.match(zone) {
            let minutes = Int(match[3]) ?? 0
            isOffsetPossible = minutes <= 59 && (Int(match[2]) ?? 0) * 60 + minutes <= 1080
        }
        return TwinClock(text, hasMeridiem: !meridiem.isEmpty, isOffsetPossible: isOffsetPossible)
    }

    /// A date with its parts as numbers; nil where eight digits are no day, and the like.
    private func read(_ text: String) -> TwinDate? {
        if text.contains(where: { $0.isLetter && $0 != "W" }) || text.contains(" ") {
            return readNamed(text)
        }
        if text.contains("W") { return readWeek(text) }
        let parts = text.split { "-/.".contains($0) }.map(String.init)
        switch (parts.count, parts[0].count) {
        case (1, _): return calendar.isCompact(text) ? TwinDate(form: .compactDate) : nil
        case (2, _):
            let isDay = calendar.isDay(parts[0], ordinal: parts[1])
            return isDay ? TwinDate(form: .dateWeekOrOrdinal) : nil
        case (_, 4):
            let isISO = text.utf8.count == 10 && text.contains("-") && parts[1].count == 2
            return TwinDate(
                form: isISO ? .date : .dateYearFirst,
                isPossible: calendar.isDay(parts[0], parts[1], parts[2]))
        default: return readYearLast(text, parts)
        }
    }

    private func readWeek(_ text: String) -> TwinDate? {
        let parts = text.split { "-W".contains($0) }.map { Int($0) ?? 0 }
        let isWeek = parts[0] > 0 && (1...53).contains(parts[1]) && (1...7).contains(parts[2])
        return isWeek ? TwinDate(form: .dateWeekOrOrdinal) : nil
    }

    private func readYearLast(_ text: String, _ parts: [String]) -> TwinDate? {
        let isSlash = text.contains("/")
        let first = Int(parts[0]) ?? 0
        let second = Int(parts[1]) ?? 0
        let order: DateOrderEvidence =
            first > 12 ? .firstOverTwelve : second > 12 ? .secondOverTwelve : .either
        let isShort = parts[2].count == 2
        let year = isShort ? "20" + parts[2] : parts[2]
        let isDay =
            calendar.isDay(year, parts[1], parts[0]) || calendar.isDay(year, parts[0], parts[1])
            || isShort && parts[0].count == 2
                && calendar.isDay("20" + parts[0], parts[1], parts[2])
        let long: Shape = isSlash ? .dateSlash : .dateDotOrHyphen
        let form: Shape = isShort ? (isSlash ? .dateTwoDigitSlash : .dateTwoDigitOther) : long
        if isDay { return TwinDate(form: form, order: order) }
        let isNear = (1...31).contains(first) && (1...31).contains(second)
        return !isShort || isNear ? TwinDate(form: form, isPossible: false) : nil
    }

    private func readNamed(_ text: String) -> TwinDate? {
        let numbers = text.split { !("0"..."9").contains($0) }.map(String.init)
        let name = text.split { !$0.isLetter || ("0"..."9").contains($0) }.map(String.init)
        let months = name.filter { monthName.match($0) != nil }
        guard numbers.count == 2, let word = months.last else { return nil }
        let isYearFirst = numbers[0].count == 4
        let year = isYearFirst ? numbers[0] : numbers[1]
        return TwinDate(
            form: .dateMonthName,
            isPossible: calendar.isDay(
                year.count == 2 ? "20" + year : year, month(word),
                isYearFirst ? numbers[1] : numbers[0]))
    }

    private let monthName = TwinPattern(TwinDateText.month)
}
