internal import CPROJ

/// What PROJ's database knows about a coordinate reference system.
public struct CRSFacts: Sendable, Hashable {
  /// `SWEREF99 TM`.
  public var name: String
  /// Angles on an ellipsoid, not lengths on a plane.
  public var isGeographic: Bool
  /// Such as `metre`, `US survey foot`, `degree`.
  public var unitName: String
  /// Length of one unit in metres; nil for angles.
  public var metresPerUnit: Double?
  /// Where the system is meant to be used, in degrees; may cross the antimeridian.
  public var areaOfUse: LonLatExtent?
  /// The same in words, in English.
  public var areaName: String?
  /// The database advises against further use.
  public var isDeprecated: Bool

  public var isProjected: Bool { !isGeographic }
  /// Lengths on a plane, in metres.
  public var isMetric: Bool { metresPerUnit.map { abs($0 - 1) < 1e-12 } ?? false }
  /// Whether one unit is one degree.
  public var isInDegrees: Bool { isGeographic && unitName == "degree" }
}

extension CRSFacts {
  /// WGS 84 without a look into the database.
  static let wgs84 = CRSFacts(
    name: "WGS 84", isGeographic: true, unitName: "degree", metresPerUnit: nil,
    areaOfUse: LonLatExtent(west: -180, south: -90, east: 180, north: 90), areaName: "World.",
    isDeprecated: false)
}

extension CRS {
  /// The facts of the database about this system.
  ///
  /// Throws `unknownCRS` or `notHorizontal`; costs about a millisecond.
  public func facts() throws(GeosegError) -> CRSFacts {
    if self == .plane {
      return CRSFacts(
        name: "plane", isGeographic: false, unitName: "metre", metresPerUnit: 1, areaOfUse: nil,
        areaName: nil, isDeprecated: false)
    }
    return try ProjSession.use { session throws(GeosegError) in
      try CRSFacts(try object(in: session), of: self)
    }
  }
}

extension CRSFacts {
  init(_ object: ProjObject, of crs: CRS) throws(GeosegError) {
    let context = object.session.context
    var base = object
    if object.type == PJ_TYPE_BOUND_CRS,
      let source = object.session.owned(proj_get_source_crs(context, object.pointer))
    {
      base = source
    }
    name = base.name
    isGeographic = base.type != PJ_TYPE_PROJECTED_CRS
    isDeprecated = proj_is_deprecated(base.pointer) != 0

    guard
      let system = object.session.owned(proj_crs_get_coordinate_system(context, base.pointer))
    else { throw GeosegError(.notHorizontal, ["crs": .text(crs.shortName), "name": .text(name)]) }
    var factor = 1.0
    var unit: UnsafePointer<CChar>?
    guard
      proj_cs_get_axis_info(
        context, system.pointer, 0, nil, nil, nil, &factor, &unit, nil, nil) != 0
    else { throw GeosegError(.notHorizontal, ["crs": .text(crs.shortName), "name": .text(name)]) }
    unitName = unit.map { String(cString: $0) } ?? "unknown"
    metresPerUnit = isGeographic ? nil : factor

    var west = 0.0
    var south = 0.0
    var east = 0.0
    var north = 0.0
    var area: UnsafePointer<CChar>?
    if proj_get_area_of_use(context, base.pointer, &west, &south, &east, &north, &area) != 0,
      west > -1000
    {
      areaOfUse = LonLatExtent(west: west, south: south, east: east, north: north)
      areaName = area.map { String(cString: $0) }
    }
  }
}
