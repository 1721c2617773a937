/// A coordinate reference system, by the name that PROJ knows it under.
public enum CRS: Sendable, Hashable {
  /// `EPSG:3006`, `OGC:CRS84`, `ESRI:…`: authority and code.
  case authority(String, String)
  /// A PROJ string or WKT, as given.
  case definition(String)
  /// Metres in a plane that no place on earth is tied to.
  case plane

  /// WGS 84 in degrees, the system of RFC 7946.
  public static let wgs84 = CRS.authority("EPSG", "4326")
  public static let sweref99TM = CRS.authority("EPSG", "3006")

  /// As shown to users and written to provenance: `EPSG:3006`, `plane`, or the definition.
  public var name: String {
    switch self {
    case .authority(let authority, let code): "\(authority):\(code)"
    case .definition(let text): text
    case .plane: "plane"
    }
  }
}
