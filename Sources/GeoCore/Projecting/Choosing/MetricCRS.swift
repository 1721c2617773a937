/// The system that lengths and areas are computed in, and why it was chosen.
///
/// Data in Sweden are computed in SWEREF 99 TM (EPSG:3006). Elsewhere a metric system that the
/// data already are in is kept unless it stretches lengths there; else it is the UTM zone that
/// fits, else an equal-area projection about the middle of the data. A user's choice goes before
/// all of this, as long as it is metric.
public struct MetricCRS: Sendable, Hashable {
  /// Why a system was chosen; a stable id.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The user asked for it.
    case asked
    /// Unreferenced metres.
    case plane
    case sweden
    /// The data are in it and it is metric.
    case ofData = "of-data"
    case utm
    case equalArea = "equal-area"
    /// There is no coordinate to choose by.
    case noCoordinates = "no-coordinates"
  }

  public var crs: CRS
  /// Why it is this one; the reason's `phrase` says it in words.
  public var reason: Reason
  /// Greatest relative error of a short length within the data; nil where it is not known.
  public var greatestScaleError: Double?
  public var diagnostics: [Diagnostic]

  /// Own systems may be this far off before the data leave them.
  static let keptBelow = 0.005
  /// A UTM zone fits up to here: as far off as SWEREF 99 TM is in Haparanda.
  static let zoneFitsBelow = 0.002
  /// From here on a warning is given.
  static let warnedFrom = 0.01

  /// Chooses the system to compute in for a layer.
  ///
  /// - Parameters:
  ///   - geometry: the zones; their CRS is believed.
  ///   - override: the user's choice.
  /// - Throws: `geographicComputing`, `computingUnit`, `notDegrees`, `axesSwapped`.
  public static func choose(
    for geometry: GeometryColumn, override: CRS? = nil
  ) throws(GeosegError) -> MetricCRS {
    if override == .plane || (override == nil && geometry.crs == .plane) {
      return MetricCRS(crs: .plane, reason: .plane, diagnostics: [])
    }
    if let override { return try asked(override, for: geometry) }

    let facts = try geometry.crs.facts()
    let sample = CoordinateSample(geometry, limit: 500)
    if let fault = CoordinatePlausibility.firstFault(geometry, facts: facts) {
      throw GeosegError([fault])
    }
    let points = try sample.inDegrees(from: geometry.crs)
    let doubt = try CoordinatePlausibility.layerFault(geometry, points, facts: facts)
    if let doubt, doubt.severity == .error { throw GeosegError([doubt]) }
    var choice = try best(for: geometry, at: points, facts: facts)
    if let doubt { choice.diagnostics.append(doubt) }
    return choice
  }

  private static func best(
    for geometry: GeometryColumn, at points: CoordinateSample, facts: CRSFacts
  ) throws(GeosegError) -> MetricCRS {
    guard let extent = LonLatExtent(longitudes: points.x, latitudes: points.y) else {
      guard let x = geometry.x.first, let y = geometry.y.first else {
        return MetricCRS(crs: .sweref99TM, reason: .noCoordinates, diagnostics: [])
      }
      throw GeosegError(
        .outsideDomain, ["source": .text(geometry.crs.shortName), "target": "EPSG:4326"],
        at: Location(coordinate: .init(x: x, y: y)))
    }
    if Sweden.isHome(of: points) {
      return try measured(.sweref99TM, .sweden, at: points)
    }
    if facts.isMetric {
      let own = try measured(geometry.crs, .ofData, at: points)
      if (own.greatestScaleError ?? .infinity) <= keptBelow { return own }
    }
    let centre = extent.centre
    if let zone = UTMZone(longitude: centre.longitude, latitude: centre.latitude) {
      let utm = try measured(zone.crs, .utm, at: points)
      if (utm.greatestScaleError ?? .infinity) <= zoneFitsBelow { return utm }
    }
    return try measured(.equalArea(around: extent), .equalArea, at: points)
  }

  private static func asked(
    _ crs: CRS, for geometry: GeometryColumn
  ) throws(GeosegError) -> MetricCRS {
    let facts = try crs.facts()
    if facts.isGeographic {
      throw GeosegError(
        .geographicComputing, ["crs": .text(crs.shortName), "name": .text(facts.name)])
    }
    guard facts.isMetric else {
      throw GeosegError(
        .computingUnit,
        ["crs": .text(crs.shortName), "name": .text(facts.name), "unit": .text(facts.unitName)])
    }
    if geometry.crs == .plane {
      throw GeosegError(.planeNotReferenced, ["crs": .text(crs.shortName)])
    }
    let sample = CoordinateSample(geometry, limit: 500)
    if let fault = CoordinatePlausibility.firstFault(geometry, facts: try geometry.crs.facts()) {
      throw GeosegError([fault])
    }
    let points = try sample.inDegrees(from: geometry.crs)
    return try measured(crs, .asked, at: points)
  }

  private static func measured(
    _ crs: CRS, _ reason: Reason, at points: CoordinateSample
  ) throws(GeosegError) -> MetricCRS {
    let thinned = points.thinned(to: 100)
    let error = try ScaleDistortion.greatest(of: crs, at: thinned)
    var diagnostics: [Diagnostic] = []
    if error >= warnedFrom {
      diagnostics.append(
        Diagnostic(
          .scaleDistortion,
          ["crs": .text(crs.shortName), "percent": .number(min(error, 9.99) * 100, decimals: 1)]))
    }
    return MetricCRS(
      crs: crs, reason: reason, greatestScaleError: error.isFinite ? error : nil,
      diagnostics: diagnostics)
  }
}

extension CRS {
  /// Lambert's azimuthal equal-area projection about the middle of an extent, in whole degrees.
  static func equalArea(around extent: LonLatExtent) -> CRS {
    let lat = Int(extent.centre.latitude.rounded())
    let lon = Int(extent.centre.longitude.rounded())
    return .definition(
      "+proj=laea +lat_0=\(lat) +lon_0=\(lon) +datum=WGS84 +units=m +no_defs +type=crs")
  }
}

extension CoordinateSample {
  /// At most about `limit` of the points, the last four (the extremes) among them.
  func thinned(to limit: Int) -> CoordinateSample {
    let step = max(1, x.count / max(1, limit))
    let kept = x.indices.filter { $0.isMultiple(of: step) || $0 >= x.count - 4 }
    return CoordinateSample(x: kept.map { x[$0] }, y: kept.map { y[$0] })
  }
}
