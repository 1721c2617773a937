internal import GeoCore

extension UndefinedReason {
  /// The zone lies outside the other layer, which therefore says nothing of it.
  static let outsideLayer = UndefinedReason(rawValue: "outside-layer")
}

extension CrosswalkReport {
  /// Of every new zone: where it came from, and the counts carried to it.
  var newColumns: [Column] {
    let (starts, order) = crosswalk.pairsByNew()
    let oldOf = crosswalk.oldZones()
    let oldSet = Set(oldCodes.codes)
    let origins = (0..<crosswalk.newCount).map { zone in
      order[starts[zone]..<starts[zone + 1]].filter { crosswalk.isKept[$0] }
        .map { oldCodes.codes[Int(oldOf[$0])] }.joined(separator: ",")
    }
    return changeColumns(changes.new, codes: newCodes.codes, others: oldSet) + [
      .texts("old_codes", origins),
      Self.share("share_covered", crosswalk.newCovered, crosswalk.newAreas),
    ] + carriedColumns
  }

  /// Of every old zone: what became of it, and whom no new zone gets.
  var oldColumns: [Column] {
    let targets = (0..<crosswalk.oldCount).map { zone in
      crosswalk.pairs(ofOld: zone).filter { crosswalk.isKept[$0] }
        .map { newCodes.codes[Int(crosswalk.newZones[$0])] }.joined(separator: ",")
    }
    return changeColumns(changes.old, codes: oldCodes.codes, others: Set(newCodes.codes)) + [
      .texts("new_codes", targets),
      Self.share("share_covered", crosswalk.oldCovered, crosswalk.oldAreas),
      .numbers("share_outside", crosswalk.uncovered, unit: .share),
      .numbers(
        "share_slivers", (0..<crosswalk.oldCount).map { crosswalk.sliverShare($0) }, unit: .share),
    ]
  }

  private func changeColumns(
    _ changes: [ZoneChange], codes: [String], others: Set<String>
  ) -> [Column] {
    [
      .texts("change_kind", changes.map(\.rawValue)),
      Column("flag_changed", .booleans(changes.map(\.isChange))),
      // The same code on another polygon: what a join by bare code would get wrong.
      Column(
        "flag_code",
        .booleans(changes.indices.map { changes[$0].isChange && others.contains(codes[$0]) })),
    ]
  }

  private static func share(_ name: String, _ parts: [Double], _ wholes: [Double]) -> Column {
    .numbers(
      name, zip(parts, wholes).map { $1 > 0 ? min(1, $0 / $1) : .nan }, unit: .share,
      nanIs: .noGeometry)
  }

  private var carriedColumns: [Column] {
    var columns: [Column] = []
    for (counts, name) in zip(carried, names) {
      func column(_ suffix: String, _ numbers: [Double]) -> Column {
        let known = numbers.indices.map { changes.new[$0] == .added ? .nan : numbers[$0] }
        guard known.contains(where: { $0.isNaN }) else {
          return .numbers("carried_" + name + suffix, known, unit: .persons)
        }
        let status = known.indices.map { zone -> CellStatus in
          guard known[zone].isNaN else { return .given }
          return .undefined(changes.new[zone] == .added ? .outsideLayer : .missingInput)
        }
        return .numbers("carried_" + name + suffix, known, unit: .persons, status: status)
      }
      columns.append(column("", counts.values))
      if let bounds = counts.bounds {
        columns += [column("_min", bounds.lower), column("_max", bounds.upper)]
      }
    }
    return columns
  }

  /// A row per pair: codes and versions, area in common, and the shares.
  func pairTable(_ geometry: GeometryColumn?) -> FeatureTable {
    let oldOf = crosswalk.oldZones().map { Int($0) }
    let newOf = crosswalk.newZones.map { Int($0) }
    let pairs = 0..<crosswalk.count
    return FeatureTable(
      count: crosswalk.count,
      columns: [
        .texts("old_code", oldOf.map { oldCodes.codes[$0] }),
        .texts("old_version", oldOf.map { _ in oldCodes.versionName }),
        .texts("new_code", newOf.map { newCodes.codes[$0] }),
        .texts("new_version", newOf.map { _ in newCodes.versionName }),
        .numbers("area_m2", crosswalk.areas, unit: .squareMetres, decimals: 3),
        .numbers(
          "share_of_old", pairs.map { crosswalk.areas[$0] / crosswalk.oldAreas[oldOf[$0]] },
          unit: .share),
        .numbers(
          "share_of_new", pairs.map { crosswalk.areas[$0] / crosswalk.newAreas[newOf[$0]] },
          unit: .share),
        .numbers("share_of_people", crosswalk.shares, unit: .share),
        .texts("old_change", oldOf.map { changes.old[$0].rawValue }),
        .texts("new_change", newOf.map { changes.new[$0].rawValue }),
        Column("flag_sliver", .booleans(crosswalk.isKept.map { !$0 })),
      ], geometry: geometry)
  }
}
