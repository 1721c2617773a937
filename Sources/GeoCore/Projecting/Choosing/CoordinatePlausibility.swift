/// Whether coordinates can be what their system says they are.
public enum CoordinatePlausibility {
  /// Features whose coordinates cannot be in the declared system, and axes that look swapped.
  ///
  /// Degrees beyond ±90 north or ±360 east are errors, one per feature; a whole layer that would
  /// lie in Sweden (or in the area of use of its system) if x and y changed places, and does not
  /// as it stands, is one error.
  public static func faults(
    _ geometry: GeometryColumn, file: String? = nil, ids: [FeatureID] = []
  ) throws(GeosegError) -> [Diagnostic] {
    guard geometry.crs != .plane else { return [] }
    let facts = try geometry.crs.facts()
    var faults: [Diagnostic] = []
    var seen: Set<Int> = []
    for (feature, index) in impossible(geometry, facts: facts) where seen.insert(feature).inserted {
      faults.append(fault(geometry, feature, index, file: file, ids: ids))
    }
    if faults.isEmpty {
      let points = try CoordinateSample(geometry, limit: 500).inDegrees(from: geometry.crs)
      if let fault = try layerFault(geometry, points, facts: facts) { faults.append(fault) }
    }
    for i in faults.indices { faults[i].location.file = file }
    return faults
  }

  /// A layer of a few hundred metres at the origin of a projected system is one in degrees.
  static func degreesSaidToBeMetres(
    _ geometry: GeometryColumn, file: String?
  ) throws(GeosegError) -> Diagnostic? {
    guard geometry.crs != .plane, geometry.crs != .wgs84, let i = geometry.x.indices.first,
      Box(minX: -180, minY: -90, maxX: 180, maxY: 90).holds(geometry.box),
      try !geometry.crs.facts().isInDegrees
    else { return nil }
    return Diagnostic(
      .degreesInMetricCRS, ["crs": .text(geometry.crs.name)],
      at: Location(
        file: file, coordinate: Location.Coordinate(x: geometry.x[i], y: geometry.y[i])))
  }

  /// What speaks against moving a layer of degrees to another system.
  static func degreeFaults(
    _ geometry: GeometryColumn, goingTo target: CRS, file: String?, ids: [FeatureID]
  ) throws(GeosegError) -> [Diagnostic] {
    guard geometry.crs != .plane else { return [] }
    let facts = geometry.crs == .wgs84 ? CRSFacts.wgs84 : try geometry.crs.facts()
    guard facts.isInDegrees else { return [] }
    var faults = impossible(geometry, facts: facts).prefix(100).map { feature, index in
      fault(geometry, feature, index, file: file, ids: ids)
    }
    if faults.isEmpty, target == .sweref99TM,
      var swapped = swappedFault(CoordinateSample(geometry, limit: 500), crs: geometry.crs)
    {
      swapped.location.file = file
      faults.append(swapped)
    }
    return faults
  }

  /// The first coordinate that cannot be in degrees.
  static func firstFault(_ geometry: GeometryColumn, facts: CRSFacts) -> Diagnostic? {
    for (feature, index) in impossible(geometry, facts: facts) {
      return fault(geometry, feature, index, file: nil, ids: [])
    }
    return nil
  }

  private static func impossible(
    _ geometry: GeometryColumn, facts: CRSFacts
  ) -> some Sequence<(Int, Int)> {
    let checked = facts.isInDegrees
    return (0..<(checked ? geometry.count : 0)).lazy.compactMap { feature in
      geometry.coordinates(feature)
        .first { abs(geometry.x[$0]) > 360 || abs(geometry.y[$0]) > 90 }
        .map { (feature, $0) }
    }
  }

  private static func fault(
    _ geometry: GeometryColumn, _ feature: Int, _ index: Int, file: String?, ids: [FeatureID]
  ) -> Diagnostic {
    let x = geometry.x[index]
    let y = geometry.y[index]
    let location = Location(
      file: file, feature: feature, id: feature < ids.count ? ids[feature].text : nil,
      coordinate: .init(x: x, y: y))
    return Diagnostic(
      .notDegrees, ["crs": .text(geometry.crs.shortName), "guess": .phrase(guess(x, y))],
      at: location)
  }

  /// What the numbers look like instead.
  private static func guess(_ x: Double, _ y: Double) -> Phrase {
    func looksSwedish(_ east: Double, _ north: Double) -> Bool {
      (200_000...1_100_000).contains(east) && (6_100_000...7_750_000).contains(north)
    }
    if looksSwedish(x, y) {
      return Phrase(
        en: "they look like SWEREF 99 TM: say that the file is in EPSG:3006",
        sv: "de ser ut som SWEREF 99 TM: ange att filen är i EPSG:3006")
    }
    if looksSwedish(y, x) {
      return Phrase(
        en: "they look like SWEREF 99 TM with north first: swap x and y and declare EPSG:3006",
        sv: "de ser ut som SWEREF 99 TM med norr först: byt plats på x och y och ange EPSG:3006")
    }
    if abs(x) <= 90 && abs(y) <= 180 {
      return Phrase(
        en: "latitude and longitude look swapped: GeoJSON has longitude first",
        sv: "latitud och longitud ser ut att ha bytt plats: GeoJSON har longitud först")
    }
    return Phrase(
      en: "say which system the file is in; for metres without one use `--crs plane`",
      sv: "ange vilket system filen är i; för meter utan system, använd `--crs plane`")
  }

  /// What is wrong with where the layer as a whole lies.
  ///
  /// - Parameter points: a sample of it in WGS 84 degrees.
  static func layerFault(
    _ geometry: GeometryColumn, _ points: CoordinateSample, facts: CRSFacts
  ) throws(GeosegError) -> Diagnostic? {
    if facts.isGeographic { return swappedFault(points, crs: geometry.crs) }
    return try outsideFault(geometry, points, facts: facts)
  }

  /// Whether degrees lie in Sweden only when x and y change places.
  private static func swappedFault(_ points: CoordinateSample, crs: CRS) -> Diagnostic? {
    guard Sweden.share(points) < 0.1, Sweden.share(points, swapped: true) > 0.9 else { return nil }
    guard let i = points.x.indices.first(where: { points.x[$0].isFinite }) else { return nil }
    return Diagnostic(
      .axesSwapped, ["crs": .text(crs.shortName)],
      at: Location(coordinate: .init(x: points.x[i], y: points.y[i])))
  }

  /// A projected layer that lies far outside the area of use of its system.
  private static func outsideFault(
    _ geometry: GeometryColumn, _ points: CoordinateSample, facts: CRSFacts
  ) throws(GeosegError) -> Diagnostic? {
    guard facts.isProjected, let area = facts.areaOfUse?.grown(by: 3) else { return nil }
    func share(_ points: CoordinateSample) -> Double {
      guard !points.isEmpty else { return 1 }
      let inside = points.x.indices.count {
        area.contains(longitude: points.x[$0], latitude: points.y[$0])
      }
      return Double(inside) / Double(points.x.count)
    }
    guard share(points) < 0.1, !geometry.x.isEmpty else { return nil }
    let location = Location(coordinate: .init(x: geometry.x[0], y: geometry.y[0]))
    var swapped = CoordinateSample(geometry, limit: 500)
    (swapped.x, swapped.y) = (swapped.y, swapped.x)
    if share(try swapped.inDegrees(from: geometry.crs)) > 0.9 {
      return Diagnostic(.axesSwapped, ["crs": .text(geometry.crs.shortName)], at: location)
    }
    return Diagnostic(
      .outsideAreaOfUse,
      [
        "crs": .text(geometry.crs.shortName), "name": .text(facts.name),
        "area": .text(facts.areaName ?? ""),
      ], at: location)
  }
}
