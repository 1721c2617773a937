// swift-tools-version: 6.2
import PackageDescription

// Apart from the main package, so that nothing here reaches its users.
let package = Package(
  name: "geoseg-benchmarks",
  products: [.executable(name: "geoseg-bench", targets: ["geoseg-bench"])],
  dependencies: [.package(name: "geoseg", path: "../..")],
  targets: [
    .target(name: "CFloors"),
    .executableTarget(
      name: "geoseg-bench",
      dependencies: [
        "CFloors",
        .product(name: "GeoCore", package: "geoseg"),
        .product(name: "PlaceAnalysis", package: "geoseg"),
      ],
      swiftSettings: [
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
