/// A rule on values, by the number of its id: 501 is V501.
package enum ValueRule: Int, CaseIterable, Sendable {
    case dateFormat = 501
    case impossibleDate = 502
    case timestampFormat = 503
    case impossibleTimestamp = 504
    case timestampIncomplete = 505
    case booleanFormat = 506
    case thousandSeparator = 507
    case decimalComma = 508
    case currencySymbol = 509
    case numberFormat = 510
    case nullToken = 511
    case spreadsheetError = 512
    case spreadsheetDamage = 513
    case surroundingSpace = 514
    case mixedKinds = 515
    case unusualNumber = 516
    case dateAsNumber = 517
    case spreadsheetFormula = 518
}
