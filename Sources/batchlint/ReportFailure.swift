/// Why a report could not be written.
struct ReportFailure: Error {
    let place: ReportRequest.Place
    let errno: CInt
}
