// swift-tools-version: 6.2

import PackageDescription

let swift: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func product(_ name: String, _ package: String) -> Target.Dependency {
    .product(name: name, package: package)
}

let package = Package(
    name: "batchlint-api",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "batchlint-emulator", targets: ["batchlint-emulator"]),
        .executable(name: "batchlint-upload", targets: ["batchlint-upload"]),
    ],
    dependencies: [
        .package(name: "batchlint", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    ],
    targets: [
        .target(name: "BatchWire", swiftSettings: swift),
        .target(
            name: "Emulator",
            dependencies: [
                "BatchWire",
                product("BatchLint", "batchlint"),
                product("Crypto", "swift-crypto"),
                product("GRDB", "GRDB.swift"),
                product("HTTPTypes", "swift-http-types"),
                product("Hummingbird", "hummingbird"),
                product("HummingbirdCore", "hummingbird"),
                product("Logging", "swift-log"),
                product("NIOCore", "swift-nio"),
                product("NIOHTTPTypes", "swift-nio-extras"),
                product("NIOPosix", "swift-nio"),
            ],
            swiftSettings: swift),
        .target(
            name: "Uploading",
            dependencies: [
                "BatchWire",
                product("BatchLint", "batchlint"),
                product("AsyncHTTPClient", "async-http-client"),
                product("Crypto", "swift-crypto"),
                product("NIOCore", "swift-nio"),
                product("NIOHTTP1", "swift-nio"),
                product("NIOPosix", "swift-nio"),
            ],
            swiftSettings: swift),
        .target(
            name: "CommandRunning",
            dependencies: [product("ArgumentParser", "swift-argument-parser")],
            swiftSettings: swift),
        .executableTarget(
            name: "batchlint-emulator",
            dependencies: [
                "CommandRunning", "Emulator",
                product("ArgumentParser", "swift-argument-parser"),
                product("Logging", "swift-log"),
            ],
            swiftSettings: swift),
        .executableTarget(
            name: "batchlint-upload",
            dependencies: [
                "CommandRunning", "Uploading",
                product("ArgumentParser", "swift-argument-parser"),
            ],
            swiftSettings: swift),
        .target(
            name: "Rig",
            dependencies: [
                product("AsyncHTTPClient", "async-http-client"),
                product("NIOCore", "swift-nio"),
                product("NIOHTTP1", "swift-nio"),
            ],
            path: "Tests/Rig",
            swiftSettings: swift),
        .testTarget(
            name: "EmulatorTests",
            dependencies: [
                "BatchWire", "Emulator", "Rig", "batchlint-emulator",
                product("GRDB", "GRDB.swift"),
            ],
            swiftSettings: swift),
        .testTarget(
            name: "UploadingTests",
            dependencies: [
                "BatchWire", "Uploading", "Rig", "batchlint-emulator", "batchlint-upload",
                product("BatchLint", "batchlint"),
            ],
            swiftSettings: swift),
    ],
    swiftLanguageModes: [.v6]
)
