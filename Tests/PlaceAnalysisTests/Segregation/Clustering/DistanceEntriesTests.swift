import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("measures of distance in the catalogue")
struct DistanceEntriesTests {
  /// Three groups in rectangles of different size, one with a hole and one in the hole, one empty.
  static func town(
    _ groups: [(String, [Double])] = [
      ("a", [40, 30, 0, 12, 0]), ("b", [60, 0, 50, 12, 0]), ("c", [5, 5, 5, 5, 0]),
    ]
  ) -> SegregationFamily.Request {
    var geometry = GeometryColumn(crs: .plane)
    func box(_ x: Double, _ y: Double, _ side: Double) -> [(Double, Double)] {
      [(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]
    }
    geometry.appendPolygon([box(0, 0, 300), box(100, 100, 100).reversed()])
    geometry.appendPolygon([box(100, 100, 100)])
    geometry.appendPolygon([box(300, 0, 150)])
    geometry.appendPolygon([box(3000, 2000, 400)])
    geometry.appendPolygon([box(600, 0, 200)])
    var request = SegregationFamily.Request(
      GroupCounts(groups.map { (name: $0.0, values: $0.1) }), geometry: geometry)
    request.ids = ["10", "9", "8", "7", "6"]
    return request
  }

  static let spatial = SegregationMeasure.all.filter {
    [.concentration, .clustering, .centralisation].contains($0.topic)
      || $0.info.id.hasPrefix("distance-decay")
  }.map(\.info.id)

  @Test("every measure gives a defined value for every group of an awkward town")
  func values() throws {
    var request = Self.town()
    request.measures = Self.spatial
    request.parameters.centralZones = ["9", "8"]
    let result = try SegregationFamily.run(request)
    let ids = Set(result.values.map(\.id))
    for id in Self.spatial where SegregationMeasure.all.contains(where: { $0.info.id == id }) {
      #expect(ids.contains(id), "\(id)")
    }
    for value in result.values where Self.spatial.contains(value.id) {
      #expect(value.value != nil, "\(value.id) of \(value.groups)")
      if let number = value.value { #expect(value.range.contains(number), "\(value.id)") }
    }
    let shares = result.values.filter { $0.id == "central-share" }.compactMap(\.value)
    #expect(zip(shares, [30.0 / 82, 50.0 / 122, 0.5]).allSatisfy { isClose($0, $1) })
  }

  @Test("parameters give one value each, and say so")
  func parameters() throws {
    var request = Self.town()
    request.measures = ["sp", "rce"]
    request.parameters = try SegregationParameters.read(
      [
        ("scale", ["500m,2km"]), ("own-distance", ["oasis"]), ("power", ["2"]),
        ("cutoff", ["exact"]), ("centre", ["mean,zone:7,0/0+400/20"]), ("centre-limit", ["3"]),
      ], at: { _ in Location() })
    let values = try SegregationFamily.run(request).values
    // Four ways to be near and three groups against the rest; three centres and three groups.
    #expect(values.filter { $0.id == "spatial-proximity" }.count == 12)
    let centres = values.filter { $0.id == "relative-centralisation" }
    #expect(centres.count == 9)
    let names = Set(centres.compactMap { $0.parameters.first { $0.name == "centre" }?.value })
    #expect(names == ["mean-of-centroids", "zone 7", "0,0; 400,20"])
    let sp = try #require(values.first { $0.id == "spatial-proximity" })
    #expect(sp.parameters.contains(.init("scale", 500.0)))
    #expect(sp.parameters.contains(.init("own-distance", "oasis")))
    #expect(sp.parameters.contains(.init("cutoff", "exact")))
  }

  @Test("a pair among three groups counts nobody else, the same as the pair alone")
  func pairs() throws {
    let three = Self.town()
    let geometry = try #require(three.geometry)
    let composition = Composition(groups: [
      [40, 30, 0, 12, 0], [60, 0, 50, 12, 0], [5, 5, 5, 5, 0],
    ])
    let space = try ZoneSpace(geometry, needs: [.areas, .centroids])
    let populated = PopulatedSpace(composition, in: space)
    let pair = ComparisonInSpace(populated, focal: 1, other: 0)
    let (sums, focal, other) = try pair.proximitySums(.exponential(scaleMetres: 1000))
    let alone = try ProximitySums(
      Composition(groups: [[60, 0, 50, 12, 0], [40, 30, 0, 12, 0]]),
      areasSquareMetres: space.areas, x: space.x, y: space.y,
      proximity: .exponential(scaleMetres: 1000), own: .white)
    #expect(
      isClose(
        sums.absoluteClustering(of: focal).value, alone.absoluteClustering(of: 0).value))
    #expect(
      isClose(
        sums.distanceDecayExposure(of: focal, to: other).value,
        alone.distanceDecayExposure(of: 0, to: 1).value))
  }

  @Test("what may mislead is said: short scales, cut-offs, coincident centroids")
  func notes() throws {
    var request = Self.town()
    request.measures = ["sp"]
    request.parameters.distancePowers = [1]
    request.parameters.pairCutoff = .scales(400)
    let result = try SegregationFamily.run(request)
    let codes = Set(result.diagnostics.map(\.kind.code))
    #expect(codes.isSuperset(of: ["GS592", "GS593"]) && !codes.contains("GS594"))
    let power = result.values.first { $0.parameters.contains(.init("proximity", "power")) }
    #expect(power?.value == nil)
    #expect(power?.status == .undefined(.noGeometry))

    var short = Self.town([("a", [40, 0, 0, 12, 0]), ("b", [60, 0, 50, 12, 0])])
    short.measures = ["sp"]
    short.parameters.distanceScales = [5]
    short.parameters.ownDistance = .zero
    #expect(try SegregationFamily.run(short).diagnostics.map(\.kind.code).contains("GS594"))
  }

  @Test("nearly equal areas and majorities are warned of, equal areas are undefined")
  func areas() throws {
    func request(_ side: Double) -> SegregationFamily.Request {
      var geometry = GeometryColumn(crs: .plane)
      for i in 0..<4 {
        let x = Double(i) * 200
        let end = x + (i == 0 ? side : 100)
        geometry.appendPolygon([[(x, 0), (end, 0), (end, 100), (x, 100), (x, 0)]])
      }
      var request = SegregationFamily.Request(
        GroupCounts([
          ("a", [30, 0, 5, 1]), ("b", [90, 90, 50, 80]), ("c", [1, 0, 2, 0]),
        ]), geometry: geometry)
      request.measures = ["aco", "rco", "delta"]
      return request
    }
    let close = try SegregationFamily.run(request(100.05))
    #expect(Set(close.diagnostics.map(\.kind.code)).isSuperset(of: ["GS590", "GS591"]))
    let equal = try SegregationFamily.run(request(100))
    #expect(!equal.diagnostics.map(\.kind.code).contains("GS590"))
    for value in equal.values {
      #expect((value.value == nil) == (value.id != "delta"))
      if value.value == nil {
        #expect(value.status == .undefined(UndefinedReason(rawValue: "equal-areas")))
      }
    }
  }

  @Test("a centre or a central zone that is not there is an error that names it")
  func unknownZones() {
    var request = Self.town()
    request.measures = ["rce"]
    request.parameters.centres = [.several([.zone("9"), .zone("nowhere")])]
    let centre = #expect(throws: GeosegError.self) { try SegregationFamily.run(request) }
    #expect(centre?.diagnostics.first?.kind.code == "GS595")
    request.measures = ["pcc"]
    request.parameters.centralZones = ["9", "nowhere", "nor here"]
    let zones = #expect(throws: GeosegError.self) { try SegregationFamily.run(request) }
    #expect(zones?.diagnostics.map(\.kind.code) == ["GS596", "GS596"])
  }

  @Test("settings that cannot be are refused")
  func impossibleSettings() {
    for (name, value) in [
      ("own-distance", "black"), ("power", "0"), ("cutoff", "-1"), ("cutoff", "far"),
      ("centre", "1/x"), ("centre", "zone:"), ("centre", ""), ("centre-limit", "0"),
      ("empty-zones", "maybe"),
    ] {
      #expect(throws: GeosegError.self, "\(name) \(value)") {
        try SegregationParameters.read([(name, [value])], at: { _ in Location() })
      }
    }
  }

  @Test("an empty group, and one group alone, leave no value behind and no crash")
  func degenerate() throws {
    for groups in [
      [("a", [40.0, 30, 0, 12, 0]), ("b", [0.0, 0, 0, 0, 0])],
      [("a", [0.0, 0, 0, 0, 0]), ("b", [0.0, 0, 0, 0, 0])],
    ] {
      var request = Self.town(groups)
      request.measures = Self.spatial
      for value in try SegregationFamily.run(request).values {
        if let number = value.value { #expect(number.isFinite, "\(value.id)") }
      }
    }
  }

  @Test("every message has its texts and places in both languages")
  func kinds() {
    var codes: Set<String> = []
    for kind in DiagnosticKind.distanceKinds {
      #expect(codes.insert(kind.code).inserted && kind.code.hasPrefix("GS59"))
      for phrase in [kind.message, kind.hint] {
        #expect(
          Set(phrase.placeNames(in: .english)) == Set(phrase.placeNames(in: .swedish)),
          "\(kind.code)")
      }
      #expect(!kind.explanation.english.isEmpty && !kind.explanation.swedish.isEmpty)
    }
  }
}
