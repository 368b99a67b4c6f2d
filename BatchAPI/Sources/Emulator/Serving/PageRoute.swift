import HTTPTypes
import HummingbirdCore

/// `GET /`.
struct PageRoute: Sendable {
    let ledger: Ledger
    let master: MasterDataLayer
    let clock: EmulatorClock

    func respond() async throws(EmulatorError) -> Response {
        let overview = try await ledger.overview(now: clock.now)
        var records: [String: [String: Int]] = [:]
        for source in overview.dataSources {
            records[source.name] = try await master.recordCounts(dataSource: source.name)
        }
        var response = Response(
            .ok, type: "text/html; charset=utf-8",
            StatePage(overview: overview, records: records).html)
        response.headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
