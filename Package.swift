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

let package = Package(
    name: "alttext",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "alttext", targets: ["AltTextCommand"]),
        .library(
            name: "AltText",
            targets: [
                "AltText", "AltTextDocuments", "AltTextPictures", "AltTextHTTP", "AltTextModels", "AltTextLedger",
                "AltTextGalleries",
                "AltTextEvaluation", "AltTextRuns", "AltTextWeb",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        // The command `alttext`: a file a subcommand; parses, calls, prints. The target is not called "alttext"
        // because macOS would not tell its folder and products from those of "AltText".
        .executableTarget(
            name: "AltTextCommand",
            dependencies: [
                "AltText", "AltTextDocuments", "AltTextEvaluation", "AltTextGalleries", "AltTextLedger",
                "AltTextModels", "AltTextPictures", "AltTextRuns", "AltTextWeb", "CMalloc", "CXattr",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings,
            // Swift's runtime, linked statically, asks for every symbol to be visible to libraries that are loaded later.
            // None looks for any, and the loader takes a tenth longer to start with 50,000 of them.
            linkerSettings: [
                .unsafeFlags(
                    ["-Xlinker", "--no-export-dynamic"], .when(platforms: [.linux], configuration: .release))
            ]
        ),
        .target(name: "CMalloc"),
        .systemLibrary(name: "CXattr"),

        // The HTTP API over a ledger, and the review pages.
        .target(
            name: "AltTextWeb",
            dependencies: [
                "AltText", "AltTextEvaluation", "AltTextGalleries", "AltTextLedger", "AltTextModels", "AltTextPictures",
                "AltTextRuns",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [
                .embedInCode("Resources/openapi.json"), .embedInCode("Resources/pages.css"),
                .embedInCode("Resources/pages.js"),
            ],
            swiftSettings: settings
        ),

        // The run: check, describe, decide, write. Describing a batch of pictures: fetch, prepare, ask every model.
        .target(
            name: "AltTextRuns",
            dependencies: [
                "AltText", "AltTextGalleries", "AltTextLedger", "AltTextModels", "AltTextPictures",
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings
        ),

        // Places where pictures live and alt text can be read and written.
        .target(
            name: "AltTextGalleries",
            dependencies: [
                "AltText", "AltTextHTTP", "AltTextPictures",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings
        ),

        // The append-only store of pictures, captions, descriptions, decisions, writes and runs.
        .target(
            name: "AltTextLedger",
            dependencies: [
                "AltText", "CFileLock",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings
        ),
        .target(name: "CFileLock"),

        // The registry (models.yaml), one client a backend, pacing, retries, prices.
        .target(
            name: "AltTextModels",
            dependencies: [
                "AltText", "AltTextHTTP",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [
                .embedInCode("Resources/models.yaml"), .embedInCode("Resources/transformers_engine.py"),
            ],
            swiftSettings: settings
        ),

        // Requests to servers: sending, time limits, what failed, when to try again.
        .target(
            name: "AltTextHTTP",
            dependencies: [
                "AltText",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOFoundationCompat", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: settings
        ),

        // Pixels: decode, orient, resize, encode, strip; read embedded metadata.
        .target(name: "AltTextPictures", dependencies: ["AltText", "CVipsShim"], swiftSettings: settings),
        // libvips itself is found when the first picture comes: see library.h.
        .target(
            name: "CVipsShim", dependencies: ["CJPEG"],
            linkerSettings: [.linkedLibrary("dl", .when(platforms: [.linux]))]),
        .systemLibrary(
            name: "CJPEG", pkgConfig: "libjpeg", providers: [.apt(["libjpeg-dev"]), .brew(["jpeg-turbo"])]),

        // Decks: speaker notes, pictures and their alt text.
        .target(
            name: "AltTextDocuments",
            dependencies: ["AltText", "CScheduling", "CXMLShim", "CZip", "CZlib"],
            swiftSettings: settings
        ),
        .target(name: "CScheduling"),
        .target(name: "CXMLShim", dependencies: ["CXML2"]),
        .systemLibrary(
            name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),

        // Graded answers: how good models are, and how well confidence foretells grades.
        .target(
            name: "AltTextEvaluation", dependencies: ["AltText", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings),

        // Pure rules and values. No I/O at all.
        .target(name: "AltText", swiftSettings: settings),

        // Fakes, fixtures and conformance suites that tests use.
        .target(
            name: "AltTextTesting",
            dependencies: [
                "AltText", "AltTextGalleries", "AltTextModels",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: settings
        ),

        .testTarget(
            name: "AltTextTestingTests",
            dependencies: [
                "AltTextTesting",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            swiftSettings: settings
        ),
        .testTarget(name: "AltTextTests", dependencies: ["AltText", "AltTextTesting"], swiftSettings: settings),
        .testTarget(
            name: "AltTextPicturesTests",
            dependencies: ["AltText", "AltTextPictures", "AltTextTesting"],
            exclude: ["Resources"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "AltTextDocumentsTests", dependencies: ["AltTextDocuments", "AltTextTesting"],
            swiftSettings: settings),
        .testTarget(
            name: "AltTextHTTPTests",
            dependencies: ["AltTextHTTP", .product(name: "NIOHTTP1", package: "swift-nio")],
            swiftSettings: settings
        ),
        .testTarget(
            name: "AltTextModelsTests",
            dependencies: [
                "AltText", "AltTextHTTP", "AltTextModels", "AltTextTesting",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "AltTextRunsTests",
            dependencies: [
                "AltText", "AltTextGalleries", "AltTextLedger", "AltTextModels", "AltTextPictures", "AltTextRuns",
                "AltTextTesting",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "AltTextLedgerTests",
            dependencies: ["AltText", "AltTextLedger", "AltTextTesting"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "AltTextGalleriesTests",
            dependencies: [
                "AltText", "AltTextGalleries", "AltTextHTTP", "AltTextPictures", "AltTextTesting",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "AltTextEvaluationTests", dependencies: ["AltText", "AltTextEvaluation"], swiftSettings: settings),
        .testTarget(
            name: "AltTextWebTests",
            dependencies: [
                "AltText", "AltTextGalleries", "AltTextLedger", "AltTextModels", "AltTextRuns", "AltTextTesting",
                "AltTextWeb",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings
        ),
        // The library as its users see it: without what is for this package alone.
        .testTarget(
            name: "AltTextLibraryTests",
            dependencies: [
                "AltText", "AltTextGalleries", "AltTextLedger", "AltTextModels", "AltTextPictures", "AltTextRuns",
            ],
            packageAccess: false,
            swiftSettings: settings
        ),
        .testTarget(
            name: "AltTextCommandTests",
            dependencies: [
                "AltText", "AltTextCommand", "AltTextLedger", "AltTextRuns", "AltTextTesting", "CXattr",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)
