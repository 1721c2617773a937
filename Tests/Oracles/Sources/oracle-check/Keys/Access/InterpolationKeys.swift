import GeoCore
import PlaceAnalysis

/// Keys of areal interpolation: toy rectangles, and areas of a town carried over to a lattice.
enum InterpolationKeys {
  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard path.first == "areal_interpolation" else { return nil }
    switch input.form {
    case .toy: return toy(path, input)
    case .catchments: return lattice(path, input)
    default: return nil
    }
  }

  // MARK: Toy rectangles

  private static func toy(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard let sources = rows(input.given("source_xyxy_extensive_intensive"), atLeast: 6),
      let corners = rows(input.given("target_xyxy"), atLeast: 4),
      let shares = try? DivisionShares.byArea(of: rectangles(sources), in: rectangles(corners))
    else { return nil }
    let (from, to) = (rectangles(sources), rectangles(corners))
    let people = DivisionValues(sources.map { $0[4] })
    let levels = DivisionValues(sources.map { $0[5] })
    let buildings = rows(input.given("buildings_xyxy_volume"), atLeast: 5)
    switch path.last {
    case "area_weighted_extensive": return AccessNumbers(shares.extensive(people).values)
    case "area_weighted_extensive_allocate_total":
      return AccessNumbers(shares.allocatingAll().extensive(people).values)
    case "area_weighted_intensive": return AccessNumbers(shares.intensive(levels).values)
    case "dasymetric_binary_mask_buildings", "population_lost_without_fallback":
      guard let buildings, let mask = try? MaskAreas(rectangles(buildings)),
        let masked = try? DivisionShares.byMask(of: from, in: to, mask: mask)
      else { return nil }
      if path.last == "dasymetric_binary_mask_buildings" {
        return AccessNumbers(masked.extensive(people).values)
      }
      // Those of sources without a building, had they not fallen back to their area.
      let lost = masked.bases.indices.reduce(0.0) {
        masked.bases[$1] == .mask ? $0 : $0 + people.values[$1]
      }
      return AccessNumbers(lost)
    case "building_population_by_volume":
      // The buildings themselves as targets, found by their centroids.
      guard let buildings else { return nil }
      return byBuildings(buildings, from, rectangles(buildings), people)
    case "building_based_target_by_centroid":
      guard let buildings else { return nil }
      return byBuildings(buildings, from, to, people)
    default: return nil
    }
  }

  /// The reference lets a building on a border weigh in every area there, and gives it people of the
  /// first only; ours, beside it, keeps the people of the others.
  private static func byBuildings(
    _ buildings: [[Double]], _ from: GeometryColumn, _ to: GeometryColumn, _ people: DivisionValues
  ) -> AccessNumbers? {
    let points = DivisionPoints(of: rectangles(buildings), weights: buildings.map { $0[4] })
    guard let byArea = try? DivisionShares.byArea(of: from, in: to),
      let shares = try? DivisionShares.byPoints(
        of: from, in: to, points: points, orArea: byArea, borders: .weighingInAll)
    else { return nil }
    return AccessNumbers(shares.extensive(people).values)
  }

  private static func rectangles(_ rows: [[Double]]) -> GeometryColumn {
    var column = GeometryColumn(crs: .plane)
    for row in rows { column.appendPolygon([rectangle(row[0], row[1], row[2], row[3])]) }
    return column
  }

  private static func rectangle(
    _ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double
  ) -> [(x: Double, y: Double)] {
    [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]
  }

  private static func rows(_ json: JSONValue?, atLeast count: Int) -> [[Double]]? {
    guard case .array(let elements)? = json else { return nil }
    let rows = elements.compactMap(\.doubles)
    return rows.count == elements.count && rows.allSatisfy { $0.count >= count } ? rows : nil
  }

  // MARK: Areas of a town

  /// `tobler.area_interpolate(allocate_total=…).COLUMN`, on equal cells over the box of the areas.
  private static func lattice(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard path.count == 3, let areas = input.town.areas, let geometry = areas.geometry,
      let cells = cells(of: text(input.given("target")), over: geometry.box),
      let byArea = try? DivisionShares.byArea(of: geometry, in: cells)
    else { return nil }
    let allocates = path[1].contains("allocate_total=True")
    let suffix = "_intensive"
    if path.last.hasSuffix(suffix) {
      guard let levels = areas.numbers(String(path.last.dropLast(suffix.count))) else { return nil }
      let ours = byArea.intensive(DivisionValues(levels)).values
      return AccessNumbers(ours).orVariant(
        "0 where nothing overlaps, as tobler writes it",
        Number(ours.map { $0.isNaN ? 0 : $0 }))
    }
    guard let amounts = areas.numbers(path.last) else { return nil }
    let shares = allocates ? byArea.allocatingAll() : byArea
    return AccessNumbers(shares.extensive(DivisionValues(amounts)).values)
  }

  /// `10x10 equal cells over the bounding box of the areas, row-major from lower left`.
  private static func cells(of words: String?, over box: Box) -> GeometryColumn? {
    guard let words, words.contains("row-major from lower left"), !box.isEmpty,
      let first = words.split(separator: " ").first
    else { return nil }
    let counts = first.split(separator: "x").compactMap { Int($0) }
    guard counts.count == 2, counts.allSatisfy({ (1...1000).contains($0) }) else { return nil }
    let (columns, rows) = (counts[0], counts[1])
    func x(_ column: Int) -> Double { box.minX + box.width * Double(column) / Double(columns) }
    func y(_ row: Int) -> Double { box.minY + box.height * Double(row) / Double(rows) }
    var out = GeometryColumn(crs: .plane)
    for row in 0..<rows {
      for column in 0..<columns {
        out.appendPolygon([rectangle(x(column), y(row), x(column + 1), y(row + 1))])
      }
    }
    return out
  }
}
