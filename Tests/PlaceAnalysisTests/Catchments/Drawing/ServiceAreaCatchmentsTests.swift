import GeoCore
import TestSupport
import Testing

@testable import PlaceAnalysis

@Suite("Catchments along streets")
struct ServiceAreaCatchmentsTests {
  /// A random town over streets every 75 m.
  static func input(
    _ method: CatchmentMethod?, seed: UInt64 = 3, at people: PopulationAt = .default,
    cutOffs: [Double] = [200, 400, 700], settings: StreetSettings = StreetSettings()
  ) throws -> ReachInput {
    var lines: [[(Double, Double)]] = []
    for i in 0...20 {
      let along = Double(i) * 75
      for j in 0..<20 {
        let (a, b) = (Double(j) * 75, Double(j + 1) * 75)
        // A river without bridges but three.
        if i.isMultiple(of: 7) || j != 9 { lines.append([(a, along), (b, along)]) }
        lines.append([(along, a), (along, b)])
      }
    }
    let streets = StreetReach(
      Streets(name: "lattice", network: try StreetNetwork.drawn(lines)), settings: settings)
    var input = try RandomTown.input(
      seed: seed, method: people,
      reaches: [
        ReachDefinition(cutOffs: cutOffs.map { .metres($0) }, source: .streets(streets))
      ])
    input.catchments.method = method
    return input
  }

  static func drawn(
    _ input: ReachInput, threads: Int = 1
  ) throws -> (pass: ReachPass, drawn: DrawnCatchments, log: DiagnosticLog) {
    var log = DiagnosticLog(limitPerKind: 100)
    let context = RunContext(threads: threads)
    let pass = try #require(try input.passes(context, log: &log).first)
    return (pass, try DrawnCatchments.drawn(pass, input, context, log: &log), log)
  }

  static let methods: [CatchmentMethod] = [.edgeBuffer, .cells, .parcelVoronoi, .concave, .convex]

  @Test("lower cut-offs lie within higher ones", arguments: methods)
  func nesting(method: CatchmentMethod) throws {
    let (_, drawn, _) = try Self.drawn(Self.input(method))
    #expect(drawn.method == method)
    let worker = try GEOSWorker()
    for scale in 0..<2 {
      let (low, high) = (
        try #require(drawn.polygons[scale]), try #require(drawn.polygons[scale + 1])
      )
      #expect(low.count == 12 && high.count == 12)
      for place in 0..<12 {
        let inner = try worker.geometry(low, place)
        #expect(try inner.difference(worker.geometry(high, place)).area < 1e-6 * (1 + inner.area))
        #expect(try inner.invalidity() == nil)
      }
      #expect(low.isEmpty(3), "the fourth place is nowhere")
      #expect((0..<12).contains { low.area($0) > 0 })
    }
  }

  @Test("the number of threads changes nothing", arguments: methods)
  func threads(method: CatchmentMethod) throws {
    let input = try Self.input(method, seed: 8)
    let one = try Self.drawn(input).drawn
    let four = try Self.drawn(input, threads: 4).drawn
    for scale in 0..<3 {
      #expect(one.polygons[scale]?.x == four.polygons[scale]?.x)
      #expect(one.polygons[scale]?.y == four.polygons[scale]?.y)
      #expect(one.streets[scale]?.x == four.streets[scale]?.x)
    }
  }

  @Test("people can be counted by cost, however the land is drawn", arguments: methods)
  func people(method: CatchmentMethod) throws {
    let plain = try Catchments.measured(try Self.input(nil))
    var input = try Self.input(method)
    // A hull is looked at for whom it holds, unless somebody asks for the cost.
    if method.isCountedByPolygon { input.catchments.counting = .cost }
    let result = try Catchments.measured(input)
    for name in ["catchment_population_400m", "exclusive_population_700m"] {
      #expect(result.places(name) == plain.places(name))
    }
    #expect(result.places("catchment_population_700m").reduce(0, +) > 0)
  }

  @Test("people, pieces and white spots add up along streets", arguments: methods)
  func identities(method: CatchmentMethod) throws {
    for counting in CatchmentCounting.allCases {
      for people in [PopulationAt.default, .area] where counting == .polygon || people != .area {
        var input = try Self.input(method, at: people)
        input.catchments.counting = counting
        try OverlapIdentities.check(input)
      }
    }
  }

  @Test("edge-buffer is what streets have when nobody chose, with the width asked for")
  func widths() throws {
    var input = try Self.input(nil)
    let (_, usual, _) = try Self.drawn(input)
    #expect(usual.method == .edgeBuffer)
    input.catchments.edgeWidth = 10
    let (_, narrow, _) = try Self.drawn(input)
    let streets = try #require(narrow.streets[1])
    for place in 0..<12 {
      let (wide, thin) = (
        try #require(usual.polygons[1]).area(place), try #require(narrow.polygons[1]).area(place)
      )
      #expect(thin <= wide)
      // A street has 20 m of land along it, less where streets meet, more at their ends.
      #expect(thin <= streets.perimeter(place) * 20 + 500)
      #expect((thin > 0) == (streets.perimeter(place) > 0))
    }
  }

  @Test("from the network, the way to the street costs nothing")
  func fromNetwork() throws {
    var input = try Self.input(.edgeBuffer)
    let (pass, whole, _) = try Self.drawn(input)
    #expect(whole.rows == nil)
    input.catchments.isFromNetwork = true
    let (_, free, _) = try Self.drawn(input)
    let ends = try #require(pass.ends).places
    var compared = 0
    for place in 0..<12 where ends.points.isConnected(place) {
      let connector = ends.points.connector[place]
      let (a, b) = (
        try #require(whole.streets[1]).perimeter(place),
        try #require(free.streets[1])
          .perimeter(place)
      )
      #expect(connector > 0 ? a < b : a == b)
      compared += 1
    }
    #expect(compared > 8)
    let counted = try Catchments.measured(input).places("catchment_population_400m")
    let before = try Catchments.measured(try Self.input(.edgeBuffer))
      .places("catchment_population_400m")
    #expect(zip(before, counted).allSatisfy { $0 <= $1 })
    #expect(before != counted)
  }

  @Test("cells of centroids are whole zones, also along straight lines")
  func wholeZones() throws {
    var input = try RandomTown.input(seed: 4, method: .centroid, reaches: [.within(metres: 450)])
    input.catchments.method = .cells
    let (pass, drawn, _) = try Self.drawn(input)
    let zones = try #require(input.zones.geometry)
    let table = try pass.rows.stored(RunContext()).transposed(places: 12)
    for place in 0..<12 {
      let inside = (table.rowStarts[place]..<table.rowStarts[place + 1])
        .filter { table.costs[$0] <= 450 }
      var area = 0.0
      for entry in inside {
        let zone = try #require(
          (0..<zones.count).first {
            input.origins.origins(ofZone: $0).contains(Int(table.places[entry]))
          })
        area += zones.area(zone)
      }
      #expect(abs(try #require(drawn.polygons[0]).area(place) - area) < 1e-6 * (1 + area))
    }
  }

  @Test("cells hold just the points that are counted")
  func cellPoints() throws {
    let input = try Self.input(.cells, at: .cells(metres: 60))
    let (pass, drawn, _) = try Self.drawn(input)
    let polygons = try #require(drawn.polygons[1])
    let origins = pass.rows.origins
    let table = try pass.rows.stored(RunContext())
    for origin in 0..<origins.count {
      let row = table.rowStarts[origin]..<table.rowStarts[origin + 1]
      let within = Set(row.filter { table.costs[$0] <= 400 }.map { Int(table.places[$0]) })
      for place in 0..<12 {
        #expect(
          polygons.contains(x: origins.x[origin], y: origins.y[origin], in: place)
            == within.contains(place))
      }
    }
  }

  @Test("parcels belong to the street beside them, and never cross the study area")
  func parcels() throws {
    let input = try Self.input(.parcelVoronoi, cutOffs: [200, 5000])
    let (_, drawn, _) = try Self.drawn(input)
    let all = try #require(drawn.polygons[1])
    let land = try #require(input.zones.geometry).areas().reduce(0, +)
    for place in 0..<12 where !all.isEmpty(place) {
      // Every street is reached: all land is.
      #expect(abs(all.area(place) - land) < 1e-6 * land)
    }
    #expect((0..<12).contains { !all.isEmpty($0) })
  }

  @Test("what has no streets within a cut-off is refused when asked for, and left out when not")
  func refusals() throws {
    for method in [CatchmentMethod.edgeBuffer, .parcelVoronoi, .concave, .convex] {
      var straight = try RandomTown.input(seed: 3)
      straight.catchments.method = method
      #expect(throws: GeosegError.self) { try Catchments.measured(straight) }
    }
    var settings = StreetSettings()
    settings.cost = .turns
    var input = try Self.input(nil, settings: settings)
    guard case .streets(let streets) = input.reaches[0].source else { return }
    input.reaches = [ReachDefinition(cutOffs: [.turns(TurnCount(3))], source: .streets(streets))]
    let (_, drawn, _) = try Self.drawn(input)
    #expect(drawn.method == nil)
    #expect(drawn.polygons[0] == nil)
    input.catchments.method = .edgeBuffer
    #expect(throws: GeosegError.self) { try Self.drawn(input) }
  }
}
