// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

// What `scripts/bench` measures with. A package of its own, so that nobody else has to build it.
let package = Package(
    name: "alttext-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "alttext", path: ".."),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    ],
    targets: [
        // Model servers that answer in a fixed time, as many requests at once as they have slots.
        .executableTarget(
            name: "FakeServers",
            dependencies: [.product(name: "AltTextTesting", package: "alttext")],
            swiftSettings: settings
        ),

        // One endpoint with a fixed answer, for comparison.
        .executableTarget(
            name: "BareServer",
            dependencies: [
                .product(name: "Hummingbird", package: "hummingbird"), .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings
        ),

        // Asks a large ledger what runs and people ask, and counts durable writes.
        .executableTarget(
            name: "LedgerBench",
            dependencies: [.product(name: "AltText", package: "alttext")],
            swiftSettings: settings
        ),

        // Lints texts of many kinds, and says how long that took.
        .executableTarget(
            name: "LintBench",
            dependencies: [.product(name: "AltText", package: "alttext")],
            swiftSettings: settings
        ),

        // Prepares pictures as a run does, and says what that took.
        .executableTarget(
            name: "PrepareBench",
            dependencies: [.product(name: "AltText", package: "alttext")],
            swiftSettings: settings
        ),

        // Tokens and price of a picture that is sent as it is.
        .executableTarget(
            name: "TokenBench",
            dependencies: [.product(name: "AltText", package: "alttext")],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
