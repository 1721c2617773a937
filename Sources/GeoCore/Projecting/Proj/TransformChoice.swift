internal import CPROJ

/// One operation picked from those that PROJ knows, the same for every point.
struct TransformChoice {
  /// Takes and gives x east, y north.
  var operation: ProjObject
  var name: String
  var accuracyMetres: Double
  var missingGrids: [String]
  var coversData: Bool

  /// The operation for data within `extent`, the first in PROJ's order that can be run and whose
  /// accuracy is known; one that is meant for the whole extent goes before one that is not.
  ///
  /// - Parameter rough: take what there is; only good for telling where on earth the data lie.
  static func pick(
    from source: CRS, to target: CRS, over extent: LonLatExtent?, rough: Bool = false,
    in session: ProjSession
  ) throws(GeosegError) -> TransformChoice {
    let from = try source.object(in: session)
    let to = try target.object(in: session)
    var listing = Listing(over: extent, from, to, in: session)
    var choice = listing.best(over: extent, rough: rough)
    if choice == nil && extent != nil {
      // Data outside every known area: better the nearest real operation than none.
      let wide = Listing(over: nil, from, to, in: session)
      choice = wide.best(over: extent, rough: rough)
      listing.missingGrids += wide.missingGrids.filter { !listing.missingGrids.contains($0) }
    }
    if let choice { return choice }

    let names: [String: PhraseArgument] = [
      "source": .text(source.shortName), "target": .text(target.shortName),
    ]
    if let complaint = session.takeComplaint(), listing.operations.isEmpty {
      throw GeosegError(.noTransform, names, cause: complaint)
    }
    guard let grid = listing.missingGrids.first else {
      throw GeosegError(.unknownAccuracy, names)
    }
    throw GeosegError(.missingGrid, names.merging(["grid": .text(grid)]) { a, _ in a })
  }

  /// The operations between two systems, in PROJ's order of preference.
  private struct Listing {
    let operations: [ProjObject]
    var missingGrids: [String] = []

    init(over extent: LonLatExtent?, _ from: ProjObject, _ to: ProjObject, in session: ProjSession)
    {
      let context = session.context
      guard let factory = proj_create_operation_factory_context(context, nil) else {
        operations = []
        return
      }
      defer { proj_operation_factory_context_destroy(factory) }
      proj_operation_factory_context_set_spatial_criterion(
        context, factory, PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION)
      proj_operation_factory_context_set_grid_availability_use(
        context, factory, PROJ_GRID_AVAILABILITY_USED_FOR_SORTING)
      if let extent {
        proj_operation_factory_context_set_area_of_interest(
          context, factory, extent.west, extent.south, extent.east, extent.north)
      }
      guard let list = proj_create_operations(context, from.pointer, to.pointer, factory) else {
        operations = []
        return
      }
      defer { proj_list_destroy(list) }
      operations = (0..<proj_list_get_count(list)).compactMap { index in
        session.owned(proj_list_get(context, list, index))
      }
      missingGrids = operations.flatMap(\.missingGrids)
    }

    func best(over extent: LonLatExtent?, rough: Bool) -> TransformChoice? {
      var partial: TransformChoice?
      for operation in operations {
        let context = operation.session.context
        guard proj_coordoperation_is_instantiable(context, operation.pointer) != 0 else { continue }
        let accuracy = operation.accuracyMetres
        guard rough || accuracy != nil else { continue }
        guard
          let visual = operation.session.owned(
            proj_normalize_for_visualization(context, operation.pointer))
        else { continue }
        let covers = operation.covers(extent)
        let choice = TransformChoice(
          operation: visual, name: operation.name, accuracyMetres: accuracy ?? .nan,
          missingGrids: missingGrids, coversData: covers)
        if covers || rough { return choice }
        partial = partial ?? choice
      }
      return partial
    }
  }
}

extension ProjObject {
  /// Accuracy in metres as published: 0 for exact formulas, nil where nobody knows it.
  fileprivate var accuracyMetres: Double? {
    let context = session.context
    if proj_coordoperation_has_ballpark_transformation(context, pointer) != 0 { return nil }
    let stated = proj_coordoperation_get_accuracy(context, pointer)
    if stated >= 0 { return stated }
    if type == PJ_TYPE_CONVERSION { return 0 }
    guard type == PJ_TYPE_CONCATENATED_OPERATION else { return nil }
    var sum = 0.0
    for i in 0..<proj_concatoperation_get_step_count(context, pointer) {
      guard let step = session.owned(proj_concatoperation_get_step(context, pointer, i)),
        let accuracy = step.accuracyMetres
      else { return nil }
      sum += accuracy
    }
    return sum
  }

  fileprivate func covers(_ extent: LonLatExtent?) -> Bool {
    guard let extent else { return true }
    var west = 0.0
    var south = 0.0
    var east = 0.0
    var north = 0.0
    guard
      proj_get_area_of_use(session.context, pointer, &west, &south, &east, &north, nil) != 0,
      west > -1000
    else { return true }
    // A conversion is a formula; its area only says where people use it.
    if type == PJ_TYPE_CONVERSION { return true }
    return LonLatExtent(west: west, south: south, east: east, north: north).contains(extent)
  }

  fileprivate var missingGrids: [String] {
    let context = session.context
    return (0..<proj_coordoperation_get_grid_used_count(context, pointer)).compactMap { index in
      var short: UnsafePointer<CChar>?
      var full: UnsafePointer<CChar>?
      var package: UnsafePointer<CChar>?
      var url: UnsafePointer<CChar>?
      var direct: Int32 = 0
      var open: Int32 = 0
      var available: Int32 = 0
      guard
        proj_coordoperation_get_grid_used(
          context, pointer, index, &short, &full, &package, &url, &direct, &open, &available) != 0,
        available == 0
      else { return nil }
      return short.map { String(cString: $0) }
    }
  }
}
