import BatchLint
import Bytes
import Diagnostics

/// A CI system that runs the command, by the variable that it sets.
enum CISystem: CaseIterable {
    case github
    case gitlab
    case azure
    case jenkins

    /// The one whose variable is set; nil elsewhere.
    static var current: CISystem? { allCases.first { Environment.has($0.variable) } }

    /// The variable that tells it.
    var variable: StaticString {
        switch self {
        case .github: "GITHUB_ACTIONS"
        case .gitlab: "GITLAB_CI"
        case .azure: "TF_BUILD"
        case .jenkins: "JENKINS_URL"
        }
    }

    /// The report that it reads, and where it looks for it.
    var report: (format: ReportFormat, path: Path?) {
        switch self {
        case .github: (.github, nil)
        case .gitlab: (.gitlab, Path("gl-code-quality-report.json"))
        case .azure: (.azure, nil)
        case .jenkins: (.junit, Path("batchlint-junit.xml"))
        }
    }

    /// What `--output auto` wrote, in a line.
    static func notice(of system: CISystem?) -> [UInt8] {
        guard let system else {
            return Array("batchlint: --output auto: full, since no CI system is known here\n".utf8)
        }
        let report = system.report
        let path = report.path.map { "=\(VisibleText.of($0.bytes))" } ?? ""
        return Array(
            "batchlint: --output auto: full and \(report.format)\(path), since \(system.variable) is set\n"
                .utf8)
    }

    /// The folder of the repository, as the CI system names it; nil elsewhere.
    static var workspace: [UInt8]? {
        let names: [StaticString] = [
            "GITHUB_WORKSPACE", "CI_PROJECT_DIR", "BUILD_SOURCESDIRECTORY",
        ]
        return names.lazy.compactMap { Environment.bytes(of: $0) }.first
    }
}
