// swift-tools-version: 6.2
import PackageDescription

// Apart from the main package: compares its numbers with those of reference implementations.
let package = Package(
  name: "geoseg-oracles",
  products: [.executable(name: "oracle-check", targets: ["oracle-check"])],
  dependencies: [.package(name: "geoseg", path: "../..")],
  targets: [
    .executableTarget(
      name: "oracle-check",
      dependencies: [
        .product(name: "GeoCore", package: "geoseg"),
        .product(name: "PlaceAnalysis", package: "geoseg"),
      ],
      swiftSettings: [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
