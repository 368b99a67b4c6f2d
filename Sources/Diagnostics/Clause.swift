/// A clause of the Batch File Constraints, or the standard behind it, that a rule rests on.
package enum Clause: Sendable, CaseIterable {
    case fileSize
    case fileFormat
    case separator
    case headers
    case columnNames
    case encoding
    case quoting
    case nulls
    case dates
    case timestamps
    case booleans
    case numbers
    case json
    case consistentRecords
    case primaryKeys
    case batches
    case batchDates
    case schedules

    /// The clause in the words of the page.
    package var text: StaticString {
        switch self {
        case .fileSize: "File Size Limit: 100MB when uploaded via Batch API"
        case .fileFormat: "Uploaded files must comply with the CSV or JSON File Format Requirements"
        case .separator: "Comma separator: ,"
        case .headers: "Headers: Yes - column_names"
        case .columnNames:
            "Column Names: 30 characters or less, starts with a letter, lower case, no spaces"
        case .encoding: "Encoding: UTF-8"
        case .quoting:
            "Quoting with double quotes, necessary when strings contain commas or special characters"
        case .nulls: "Nulls should be expressed and will be interpreted as an empty string: ,,"
        case .dates: "Date Format: ISO-8601 \"standard\" (eg. YYYY-MM-DD)"
        case .timestamps: "Timestamp format: ISO-8601 \"standard\" (eg. YYYY-MM-DD HH:mm:SS Z)"
        case .booleans: "Boolean format: true or false only"
        case .numbers:
            "Number format: no thousand separator, period as decimal separator, no currency symbol"
        case .json: "Follows JSON standard"
        case .consistentRecords: "Consistent records separated by new lines"
        case .primaryKeys:
            "Changing or omitting primary key columns may break the schema created at implementation"
        case .batches:
            "All record types in a data source must be uploaded with the exact same batchDate"
        case .batchDates: "batchDate: YYYY-MM-DDTHH:mm:ssZ (UTC)"
        case .schedules:
            "If the files are not received within 2 hours of the set time, the stream pauses"
        }
    }
}
