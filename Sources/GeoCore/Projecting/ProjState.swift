internal import CPROJ

/// Which PROJ is in use and what state its database is in, for a report of the situation.
public struct ProjState: Sendable, Hashable {
  /// Such as `9.1.1`.
  public var version: String
  /// Version of the EPSG data in `proj.db`, such as `v10.076`; nil when there is no database.
  public var epsgVersion: String?
  /// Day of the EPSG data; nil when there is no database.
  public var epsgDate: String?
  /// Whether PROJ may fetch grids over the network; geoseg never lets it.
  public var isNetworkOn: Bool

  /// Asks the library; never fails, since a missing database is one of the answers.
  public static func current() -> ProjState {
    var state = ProjState(
      version: proj_info().version.map { String(cString: $0) } ?? "?", isNetworkOn: false)
    try? ProjSession.use { (session) throws(GeosegError) in
      func metadata(_ key: String) -> String? {
        proj_context_get_database_metadata(session.context, key).map { String(cString: $0) }
      }
      state.epsgVersion = metadata("EPSG.VERSION")
      state.epsgDate = metadata("EPSG.DATE")
      state.isNetworkOn = proj_context_is_network_enabled(session.context) != 0
    }
    return state
  }
}
