// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "Stranger",
    dependencies: [.package(name: "batchlint", path: "../..")],
    targets: [
        .executableTarget(
            name: "Stranger",
            dependencies: [.product(name: "BatchLint", package: "batchlint")],
            swiftSettings: [.strictMemorySafety(), .treatAllWarnings(as: .error)])
    ],
    swiftLanguageModes: [.v6]
)
