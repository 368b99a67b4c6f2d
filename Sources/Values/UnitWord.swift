import Bytes

/// A word of a closed list of units, in any case.
///
/// No single letter is one: `12 a` is a house number. No ordinal is one, so `st` is no stone.
enum UnitWord {
    static func isUnit(_ word: Span<UInt8>) -> Bool {
        FixedWidthWords(width: word.count, units(ofLength: word.count))
            .containsIgnoringASCIICase(word)
    }

    private static func units(ofLength length: Int) -> StaticString {
        switch length {
        case 2: "clcmdlftgbhahrhzinkbkgkmkvkwlbmbmgmlmmmsnmozpcpxtbugwhydyr"
        case 3:
            """
            bitcaldaydozdpighzgibhpahrskhzkibkmhkpakphkwhlbsltrmahmhzmib\
            minmolmpamphmtrmwhpcspkgpsirpmsecsqmtibtonyrs
            """
        case 4:
            """
            acrebitsbytedaysfeetgramhourinchitemkcalmileminspackpairseat\
            secssqfttonsunituserweekyear
            """
        case 5:
            """
            acresboxesbytesdozengramshoursitemsliterlitremetermetremiles\
            monthouncepackspairspiecepointpoundseatstimestonneunitsusers\
            weeksyears
            """
        case 6:
            """
            bottleinchesliterslitresmetersmetresminutemonthsouncespieces\
            pointspoundstonnes
            """
        case 7: "bottleslicenseminutespercentseconds"
        case 8: "kilogramlicenses"
        case 9: "kilograms"
        default: ""
        }
    }
}
