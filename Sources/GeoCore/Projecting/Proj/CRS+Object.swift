internal import CPROJ

extension CRS {
  /// The text that PROJ makes the system from.
  var projText: String { name }

  /// The horizontal system as a PROJ object: heights dropped, compound systems reduced.
  func object(in session: ProjSession) throws(GeosegError) -> ProjObject {
    if self == .plane { throw GeosegError(.planeNotReferenced, ["crs": .text(name)]) }
    guard let made = session.owned(proj_create(session.context, projText)) else {
      throw GeosegError(
        .unknownCRS, ["crs": .text(shortName)], cause: session.takeComplaint())
    }
    guard let horizontal = CRS.horizontal(made) else {
      throw GeosegError(.notHorizontal, ["crs": .text(shortName), "name": .text(made.name)])
    }
    return horizontal
  }

  /// The part of a system that says where on the map, nil for heights, times and site grids.
  static func horizontal(_ object: ProjObject) -> ProjObject? {
    let session = object.session
    switch object.type {
    case PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_PROJECTED_CRS: return object
    case PJ_TYPE_GEOGRAPHIC_3D_CRS:
      return session.owned(proj_crs_demote_to_2D(session.context, nil, object.pointer))
    case PJ_TYPE_COMPOUND_CRS:
      return session.owned(proj_crs_get_sub_crs(session.context, object.pointer, 0))
        .flatMap(horizontal)
    case PJ_TYPE_BOUND_CRS:
      let base = session.owned(proj_get_source_crs(session.context, object.pointer))
      switch base?.type {
      case PJ_TYPE_GEOGRAPHIC_2D_CRS?, PJ_TYPE_GEOGRAPHIC_3D_CRS?, PJ_TYPE_PROJECTED_CRS?:
        return object
      default: return nil
      }
    default: return nil
    }
  }

  /// The name, cut short where it is a long definition.
  var shortName: String {
    let text = name
    guard text.count > 80 else { return text }
    return String(text.prefix(77)) + "…"
  }
}
