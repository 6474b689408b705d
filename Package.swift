// swift-tools-version: 6.2

import PackageDescription

let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let inMemoryTracing = Target.Dependency.product(name: "InMemoryTracing", package: "swift-distributed-tracing")
let tracing = Target.Dependency.product(name: "Tracing", package: "swift-distributed-tracing")

/// One intent's room under `Sources/Handlers`: it knows the domain and the framework, and nothing else.
func handlers(_ folder: String) -> [Target] {
    [
        .target(
            name: "\(folder)Handlers",
            dependencies: ["MealPlanning", "RouterKit"],
            path: "Sources/Handlers/\(folder)"
        ),
        .testTarget(
            name: "\(folder)HandlersTests",
            dependencies: [
                .init(stringLiteral: "\(folder)Handlers"), "MealPlanning", "PlanFixtures", "RouterKit",
                "RouterKitTesting", "SMS",
            ]
        ),
    ]
}

let modules = [
    "Admin", "Confirm", "Feedback", "Help", "Household", "Plan", "Preferences", "Pricing", "Recipes", "Remove",
    "Restart", "Shopping", "Skip", "Swap", "Undo", "Why",
]
let moduleLibraries = modules.map { "\($0)Handlers" }

let package = Package(
    name: "RouterKit",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "App", targets: ["App"]),
        .library(name: "Assistant", targets: ["Assistant"]),
        .library(name: "MealPlanning", targets: ["MealPlanning"]),
        .library(name: "RouterKit", targets: ["RouterKit"]),
        .library(name: "RouterKitTesting", targets: ["RouterKitTesting"]),
    ] + moduleLibraries.map { .library(name: $0, targets: [$0]) },
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-distributed-tracing", from: "1.7.3"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    ],
    targets: [
        .executableTarget(
            name: "App",
            dependencies: ["Assistant"] + moduleLibraries.map { .init(stringLiteral: $0) }
        ),
        .target(
            name: "Assistant",
            dependencies: [
                "AdminHandlers", "HTTPClient", "LanguageModel", "MealPlanning", "OpenTelemetry", "Prometheus",
                "RouterKit",
                "RouterKitSQL",
                "SMS",
                "Storefront",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                logging,
                .product(name: "Mustache", package: "swift-mustache"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                tracing,
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            // A link to the document in docs; in the program itself, so that it is wherever that runs.
            resources: [
                .embedInCode("HTTP/openapi.yaml"), .embedInCode("Console/console.css"),
                .embedInCode("Console/console.js"),
            ]
        ),
        // What tests of the whole program share.
        .target(
            name: "AssistantTestSupport",
            dependencies: ["MealPlanning", "RouterKit", "RouterKitSQL"]
                + moduleLibraries.map { .init(stringLiteral: $0) },
            path: "Tests/Support"
        ),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "Assistant", .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Hummingbird", package: "hummingbird"), logging, "HTTPClient", "MealPlanning",
                "Prometheus", "RouterKit", "RouterKitSQL", "RouterKitTesting", "SMS",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ] + moduleLibraries.map { .init(stringLiteral: $0) },
            path: "Benchmarks",
            exclude: ["webhook.lua"]
        ),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(
            name: "HTTPClient",
            dependencies: ["CCurl", .product(name: "DequeModule", package: "swift-collections"), tracing]
        ),
        .target(name: "LanguageModel", dependencies: ["HTTPClient", logging, "MealPlanning", "RouterKit"]),
        .target(name: "MealPlanning", dependencies: ["RouterKit"]),
        // What plays a language model in tests.
        .target(name: "ModelServer", dependencies: ["ServerSupport"], path: "Tests/ModelServer"),
        .target(
            name: "OpenTelemetry",
            dependencies: ["HTTPClient", logging, tracing, .product(name: "CoreMetrics", package: "swift-metrics")]
        ),
        .testTarget(
            name: "OpenTelemetryTests",
            dependencies: ["OpenTelemetry", "HTTPClient", "ServerSupport", logging, tracing]
        ),
        .target(name: "Prometheus", dependencies: [.product(name: "CoreMetrics", package: "swift-metrics")]),
        .testTarget(
            name: "PrometheusTests",
            dependencies: ["Prometheus", .product(name: "CoreMetrics", package: "swift-metrics")]
        ),
        .target(
            name: "RouterKit",
            dependencies: [
                .product(name: "DequeModule", package: "swift-collections"),
                logging, tracing,
                .product(name: "Metrics", package: "swift-metrics"),
            ]
        ),
        .target(
            name: "RouterKitSQL",
            dependencies: [
                "RouterKit", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"), logging,
                .product(name: "CoreMetrics", package: "swift-metrics"),
            ]
        ),
        .target(name: "RouterKitTesting", dependencies: ["RouterKit", "SMS", logging]),
        // Servers on sockets, for tests of what speaks HTTP.
        .target(name: "ServerSupport", path: "Tests/ServerSupport"),
        .target(
            name: "SMS",
            dependencies: [
                "HTTPClient", "RouterKit",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "JWTKit", package: "jwt-kit"),
            ]
        ),
        .target(
            name: "Storefront",
            dependencies: [
                "HTTPClient", "MealPlanning", "RouterKit",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "DequeModule", package: "swift-collections"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"), logging,
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),

        .testTarget(
            name: "AssistantTests",
            dependencies: [
                "App", "Assistant", "AssistantTestSupport", "MealPlanning", "RouterKit", "RouterKitSQL",
                "LanguageModel", "ModelServer", "RouterKitTesting", "ServerSupport", "SMS",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"), logging,
                .product(name: "Yams", package: "Yams"),
            ]
                + moduleLibraries.map { .init(stringLiteral: $0) },
            exclude: ["Fixtures"]
        ),
        .testTarget(name: "CCurlTests", dependencies: ["CCurl"]),
        .testTarget(name: "FaultInjectionTests", dependencies: ["App", "AssistantTestSupport", "RouterKitTesting"]),
        .target(name: "Fuzz", dependencies: ["RouterKit", "SMS"], path: "Fuzz", exclude: ["Corpus"]),
        .testTarget(name: "FuzzTests", dependencies: ["Fuzz", "RouterKitTesting"]),
        .testTarget(name: "HTTPClientTests", dependencies: ["HTTPClient", "ServerSupport", inMemoryTracing, tracing]),
        .testTarget(
            name: "LanguageModelTests",
            dependencies: [
                "HTTPClient", "LanguageModel", logging, "MealPlanning", "ModelServer", "RouterKit", "RouterKitTesting",
            ]
        ),
        .testTarget(
            name: "MealPlanningTests",
            dependencies: [
                "MealPlanning", "RouterKit", "RouterKitTesting", .product(name: "SwiftCSV", package: "SwiftCSV"),
            ],
            exclude: ["Fixtures"]
        ),
        .testTarget(
            name: "RouterKitTests",
            dependencies: ["RouterKit", "RouterKitTesting", logging, inMemoryTracing],
            exclude: ["Fixtures"]
        ),
        .testTarget(name: "RouterKitTestingTests", dependencies: ["RouterKit", "RouterKitTesting"]),
        .testTarget(
            name: "RouterKitSQLTests",
            dependencies: ["RouterKit", "RouterKitSQL", "RouterKitTesting"]
        ),
        .testTarget(
            name: "SMSTests",
            dependencies: [
                "HTTPClient", "RouterKit", "RouterKitTesting", "ServerSupport", "SMS",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "JWTKit", package: "jwt-kit"),
            ]
        ),
        .testTarget(
            name: "StorefrontTests",
            dependencies: [
                "HTTPClient", "MealPlanning", "RouterKit", "RouterKitTesting", "Storefront",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"), logging,
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ]
        ),
        .target(
            name: "PlanFixtures",
            dependencies: ["MealPlanning", "RouterKit", "RouterKitTesting", "SMS"],
            path: "Tests/PlanFixtures"
        ),
        .testTarget(
            name: "TranscriptTests",
            dependencies: ["AssistantTestSupport", "MealPlanning", "RouterKit", "RouterKitTesting", "SMS"],
            exclude: ["Texts", "Transcripts"]
        ),
    ] + modules.flatMap(handlers),
    swiftLanguageModes: [.v6]
)

// Scripts/fuzz builds Fuzz and SMS with libFuzzer's counters and links them itself, which SwiftPM cannot.
let isFuzzing = Context.environment["FUZZ"] != nil
if isFuzzing {
    package.products += [.library(name: "Fuzz", type: .static, targets: ["Fuzz"])]
}

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("ImmutableWeakCaptures"),
        .enableUpcomingFeature("InferIsolatedConformances"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ]
    if isFuzzing, ["Fuzz", "SMS"].contains(target.name) {
        target.swiftSettings?.append(.unsafeFlags(["-sanitize=fuzzer"]))
    }
}
