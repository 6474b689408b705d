// swift-tools-version: 6.2

import PackageDescription

/// What the assistant's own app runs with; leave out what you replace.
let handlers = ["ConfirmHandlers", "HelpHandlers", "PlanHandlers", "SkipHandlers", "SwapHandlers"]

let package = Package(
    name: "DeliveryWindow",
    platforms: [.macOS(.v15)],
    products: [.library(name: "DeliveryWindow", targets: ["DeliveryWindow"])],
    dependencies: [.package(name: "RouterKit", path: "../..")],
    targets: [
        .target(name: "DeliveryWindow", dependencies: [.product(name: "RouterKit", package: "RouterKit")]),
        .executableTarget(
            name: "DeliveryWindowApp",
            dependencies: ["DeliveryWindow", .product(name: "Assistant", package: "RouterKit")]
                + handlers.map { .product(name: $0, package: "RouterKit") }
        ),
        .testTarget(
            name: "DeliveryWindowTests",
            dependencies: ["DeliveryWindow", .product(name: "RouterKitTesting", package: "RouterKit")]
        ),
    ],
    swiftLanguageModes: [.v6]
)
