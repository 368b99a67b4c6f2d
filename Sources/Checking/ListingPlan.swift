/// What a listing pass goes by: how the first pass read the file, and what it came to.
enum ListingPlan: Sendable {
    case csv(CSVPlan, judges: [ColumnJudge])
    case ndjson(NDJSONPlan)
}
