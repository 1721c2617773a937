// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "geoseg",
  products: [
    .library(name: "GeoCore", targets: ["GeoCore"]),
    .library(name: "PlaceAnalysis", targets: ["PlaceAnalysis"]),
    .executable(name: "geoseg", targets: ["geoseg"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
    .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CKernels"),
    .target(
      name: "GeoCore",
      dependencies: ["CGEOS", "CPROJ", "CZlib", "CCrypto", "CKernels"],
      swiftSettings: strict),
    .target(
      name: "PlaceAnalysis",
      dependencies: ["GeoCore", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .executableTarget(
      name: "geoseg",
      dependencies: [
        "GeoCore", "PlaceAnalysis",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: ["GeoCore", "PlaceAnalysis"],
      path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "GeoCoreTests", dependencies: ["GeoCore", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "PlaceAnalysisTests",
      dependencies: ["GeoCore", "PlaceAnalysis", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "geosegTests",
      dependencies: ["geoseg", "GeoCore", "PlaceAnalysis", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
