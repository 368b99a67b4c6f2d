// swift-tools-version: 6.2

import PackageDescription

let swift: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableExperimentalFeature("Lifetimes"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: swift)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: swift)
}

/// A fuzz target has no `main`, and would break a plain `swift build`.
let fuzzTargets: [Target] =
    Context.environment["BATCHLINT_FUZZ"] == nil
    ? []
    : [
        .executableTarget(
            name: "FuzzScanner",
            dependencies: ["Bytes", "Scanner", "Diagnostics", "Checking"], swiftSettings: swift)
    ]

let package = Package(
    name: "batchlint",
    products: [
        .library(name: "BatchLint", targets: ["BatchLint"]),
        .executable(name: "batchlint", targets: ["batchlint"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // By name, so that a static executable finds all of them.
        .target(
            name: "CICU",
            linkerSettings: ["icui18n", "icuuc", "icudata", "stdc++", "m"].map {
                .linkedLibrary($0)
            }),
        .target(name: "CScanKernels"),
        module("Bytes"),
        module("TextEncoding", ["Bytes", "CICU", "CScanKernels"]),
        module("Scanner", ["Bytes", "CScanKernels"]),
        module("Values", ["Bytes", "CScanKernels"]),
        module("Diagnostics", ["Bytes", "TextEncoding"]),
        module("Rules", ["Bytes", "TextEncoding", "Diagnostics"]),
        module(
            "Settings", ["Bytes", "TextEncoding", "Scanner", "Values", "Diagnostics", "Rules"]),
        module(
            "Contract", ["Bytes", "TextEncoding", "Values", "Diagnostics", "Settings"]),
        module(
            "Checking",
            [
                "Bytes", "TextEncoding", "Scanner", "Values", "Diagnostics", "Rules", "Settings",
                "Contract",
            ]),
        module("Fixing", ["Bytes", "TextEncoding", "Diagnostics", "Rules", "Checking"]),
        module("Reporting", ["Bytes", "TextEncoding", "Diagnostics"]),
        module(
            "BatchLint",
            [
                "Bytes", "TextEncoding", "Scanner", "Values", "Diagnostics", "Rules", "Settings",
                "Contract", "Checking",
            ]),
        .executableTarget(
            name: "batchlint",
            dependencies: [
                "Bytes", "TextEncoding", "Scanner", "Values", "Diagnostics", "Rules", "Settings",
                "Contract", "Checking", "Fixing", "Reporting", "BatchLint",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: swift),
        tests("CScanKernelsTests", ["CScanKernels"]),
        tests("BytesTests", ["Bytes"]),
        tests("TextEncodingTests", ["TextEncoding", "CScanKernels"]),
        tests("ScannerTests", ["Bytes", "Scanner"]),
        tests("ValuesTests", ["Bytes", "Values", "CScanKernels"]),
        tests("DiagnosticsTests", ["Bytes", "Diagnostics"]),
        tests("RulesTests", ["Bytes", "TextEncoding", "Diagnostics", "Rules"]),
        tests(
            "CheckingTests",
            [
                "Bytes", "TextEncoding", "Scanner", "Values", "Diagnostics", "Rules", "Settings",
                "Contract", "Checking",
            ]),
        tests("SettingsTests", ["Bytes", "Diagnostics", "Rules", "Settings"]),
        tests(
            "ContractTests",
            ["Bytes", "TextEncoding", "Values", "Diagnostics", "Settings", "Contract"]),
        tests("FixingTests", ["Bytes", "Values", "Diagnostics", "Rules", "Checking", "Fixing"]),
        tests("ReportingTests", ["Bytes", "TextEncoding", "Diagnostics", "Reporting"]),
        tests(
            "FixtureTests",
            [
                "Bytes", "TextEncoding", "Diagnostics", "Rules", "Settings", "Contract",
                "Checking", "Fixing", "Reporting", "BatchLint",
            ]),
        tests("BatchLintTests", ["BatchLint"]),
        tests(
            "CommandTests", ["Bytes", "Diagnostics", "Settings", "BatchLint", "batchlint"]),
        tests("LayeringTests", []),
    ] + fuzzTargets,
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c17
)
