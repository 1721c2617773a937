import GeoCore
import PlaceAnalysis

/// Keys of catchments laid on each other: people, pairs, multiplicities, exclusive people and white
/// spots, of buffers with the radius and segments that the file states, or of rectangles in a toy.
enum OverlapKeys {
  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    switch input.form {
    case .catchments: buffers(path, input)
    case .toy: rectangles(path, input)
    default: nil
    }
  }

  // MARK: Buffers

  private static func buffers(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard path.count == 2, ["buffer", "pairwise_overlap", "multiplicity"].contains(path.first),
      let areas = input.town.areas, let zones = areas.geometry, let places = input.town.places,
      let radius = input.number("buffer_m"),
      let segments = input.number("quad_segs").flatMap({ Int(exactly: $0) }), segments > 0
    else { return nil }
    func overlap(_ people: [Double]?, _ method: PopulationAt = .area) -> Overlap? {
      guard let people, let origins = try? Origins.placed(method, in: zones) else { return nil }
      var town = ReachInput(
        zones: FeatureTable(count: zones.count, geometry: zones),
        places: PlaceSet(ids: (0..<places.count).map(String.init), x: places.x, y: places.y),
        people: PeopleByGroup(total: .init(group: nil, values: people)), origins: origins,
        reaches: [.within(metres: radius)])
      town.quadrantSegments = segments
      return Overlap(town)
    }
    let name = path.last
    if path.first == "buffer" {
      if name == "area_m2_each" {
        return overlap(areas.population)?.areas.first.map { AccessNumbers($0) }
      }
      if let column = prefix(of: name, before: "_by_centroid") {
        return overlap(areas.numbers(column), .centroid).map { AccessNumbers($0.people) }
      }
      let column = prefix(of: name, before: "_area_weighted") ?? name
      return overlap(areas.numbers(column)).map { AccessNumbers($0.people) }
    }
    guard let found = overlap(areas.population) else { return nil }
    if path.first == "pairwise_overlap" {
      return name == "rows" ? AccessNumbers(found.pairs) : nil
    }
    switch name {
    case "area_m2_by_count":
      return members(input, within: found.rounding(zones)) { found.areaByCount($0) }
    case "population_by_count":
      return members(input, within: found.rounding(zones)) { found.peopleByCount($0) }
    case "exclusive_population_by_place": return AccessNumbers(found.exclusive)
    case "union_area_m2": return AccessNumbers(found.unionArea)
    case "union_population": return found.value("covered-population").map { AccessNumbers($0) }
    case "white_spot_population":
      return found.value("uncovered-population").map { AccessNumbers($0) }
    case "white_spot_area_m2_within_areas":
      return AccessNumbers(
        (0..<zones.count).map { zones.area($0) * (1 - found.coveredShare[$0]) }.reduce(0, +))
    case "area_coverage_share": return AccessNumbers(found.coveredShare)
    default: return nil
    }
  }

  // MARK: Rectangles

  private static func rectangles(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard let catchments = boxes(input.parent["catchments_xyxy"]),
      let areas = boxes(input.parent["areas_xyxy_population"]),
      areas.people.count == areas.geometry.count,
      let origins = try? Origins.placed(.area, in: areas.geometry)
    else { return nil }
    let given = catchments.geometry
    let middles = (0..<given.count).map { given.box($0).centre }
    var town = ReachInput(
      zones: FeatureTable(count: areas.geometry.count, geometry: areas.geometry),
      places: PlaceSet(
        ids: (0..<given.count).map(String.init), x: middles.map(\.x), y: middles.map(\.y)),
      people: PeopleByGroup(total: .init(group: nil, values: areas.people)), origins: origins,
      reaches: [])
    town.catchments.method = .given
    town.given = given
    guard let found = Overlap(town) else { return nil }
    switch path.last {
    case "population": return AccessNumbers(found.people)
    case "pairwise": return AccessNumbers(found.pairs)
    case "exclusive_population": return AccessNumbers(found.exclusive)
    case "union_area": return AccessNumbers(found.unionArea)
    case "union_population": return found.value("covered-population").map { AccessNumbers($0) }
    case "white_spot_population":
      return found.value("uncovered-population").map { AccessNumbers($0) }
    case "area_by_multiplicity": return members(input) { found.areaByCount($0) }
    case "population_by_multiplicity": return members(input) { found.peopleByCount($0) }
    default: return nil
    }
  }

  /// Rows of two corners and, after them, people.
  private static func boxes(
    _ json: JSONValue?
  ) -> (geometry: GeometryColumn, people: [Double])? {
    guard case .array(let rows)? = json else { return nil }
    var geometry = GeometryColumn(crs: .plane)
    var people: [Double] = []
    for row in rows {
      guard let box = row.doubles, box.count >= 4 else { return nil }
      geometry.appendPolygon([
        [(box[0], box[1]), (box[2], box[1]), (box[2], box[3]), (box[0], box[3]), (box[0], box[1])]
      ])
      if box.count > 4 { people.append(box[4]) }
    }
    return (geometry, people)
  }

  private static func prefix(of name: String, before ending: String) -> String? {
    name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : nil
  }

  /// A number for each count that the file has.
  ///
  /// - Parameter rounding: relative error that the last digit of the coordinates makes of a count.
  private static func members(
    _ input: AccessKeyInput, within rounding: (Int) -> Double = { _ in 0 },
    _ value: (Int) -> Double?
  ) -> AccessNumbers? {
    guard case .object(let members) = input.leaf else { return nil }
    var out: [(name: String, Number)] = []
    var slack: [(name: String, Number)] = []
    for member in members {
      guard let count = Int(member.key), let number = value(count) else { return nil }
      out.append((member.key, Number(number)))
      slack.append((member.key, Number(number * rounding(count))))
    }
    return AccessNumbers(.object(out), slack: .object(slack))
  }
}

/// A result of the overlap family of one scale, read as the files have it.
private struct Overlap {
  private let result: FamilyResult

  init?(_ town: ReachInput) {
    guard let result = try? Catchments.measured(town) else { return nil }
    self.result = result
  }

  private func places(_ base: String) -> [Double] {
    result.placeColumns.first { $0.name.hasPrefix(base) }?.numbers ?? []
  }

  private func column(_ table: String, _ name: String) -> [Double] {
    result.tables.first { $0.name == table }?.table[name]?.numbers ?? []
  }

  var people: [Double] { places("catchment_population") }
  var exclusive: [Double] { places("exclusive_population") }
  var areas: [Double] { column("catchments", "area_m2") }
  var coveredShare: [Double] {
    result.zoneColumns.first { $0.name.hasPrefix("covered_share") }?.numbers ?? []
  }

  func value(_ id: String) -> Double? { result.values.first { $0.id == id }?.value ?? nil }

  private func byCount(_ id: String, _ count: Int) -> Double? {
    result.values.first { value in
      value.id == id
        && value.parameters.contains { $0.name == "multiplicity" && $0.value == .integer(count) }
    }?.value
  }

  /// What the last digit of a corner far from the origin does to a small area, relative to it: one
  /// unit in the last place along the border of a square of that area.
  func rounding(_ zones: GeometryColumn) -> (Int) -> Double {
    let box = zones.box
    let far = max(abs(box.minX), abs(box.minY), abs(box.maxX), abs(box.maxY))
    return { count in
      guard let area = areaByCount(count), area > 0 else { return 0 }
      return 4 * far.ulp / area.squareRoot()
    }
  }

  func areaByCount(_ count: Int) -> Double? { byCount("multiplicity-area", count) }
  func peopleByCount(_ count: Int) -> Double? { byCount("multiplicity", count) }
  var unionArea: Double {
    result.values.filter { $0.id == "multiplicity-area" }.compactMap(\.value).reduce(0, +)
  }

  /// Lower place, higher place, land and people in common.
  var pairs: [[Double]] {
    guard let table = result.tables.first(where: { $0.name == "pairs" })?.table,
      let a = table["place_a"], let b = table["place_b"]
    else { return [] }
    let area = column("pairs", "shared_area_m2")
    let people = column("pairs", "shared_population")
    return (0..<table.count).map { row in
      [
        a.text(row).flatMap(Double.init) ?? .nan, b.text(row).flatMap(Double.init) ?? .nan,
        area[row], people[row],
      ]
    }
  }
}
