internal import GeoCore

/// How a measure of the family tells the rows behind one of its columns.
struct AccessBreakdown: Sendable {
  /// What is asked: a column in one zone.
  struct Question: Sendable {
    /// Of the zone alone, as its zone 0; of all zones where the measure shares supply among people.
    let report: AccessReport
    /// The zone in that report.
    let zone: Int
    let column: String
  }

  /// nil when the column is not one that it can tell.
  let tell: @Sendable (Question) throws(GeosegError) -> Breakdown?

  init(_ tell: @escaping @Sendable (Question) throws(GeosegError) -> Breakdown?) {
    self.tell = tell
  }

  /// By id of the measure; a measure whose columns can be told has its line here.
  static let byMeasure: [String: AccessBreakdown] = [
    NearestDistance.info.id: NearestDistance.breakdown,
    PlacesWithin.info.id: PlacesWithin.breakdown,
    CapacityWithin.info.id: CapacityWithin.breakdown,
    ShareWithAccess.info.id: ShareWithAccess.breakdown,
    EdgeShare.info.id: EdgeShare.breakdown,
    StreetConnection.info.id: StreetConnection.breakdown,
  ].merging(SupplyBreakdown.byMeasure) { first, _ in first }
}

extension AccessBreakdown.Question {
  /// A column at a scale and for a selection of places.
  struct Scaled {
    let scale: ReachScale
    let selection: PlaceSelection
    let category: Int32?
    let spread: Int
  }

  /// The scale and selection that the column is `base` of; nil when it is not.
  func scaled(_ base: String, spread: Int = 0) -> Scaled? {
    var found: Scaled?
    report.forEachScale { selection, _, places, scale in
      guard found == nil, report.name(base, scale, places) == column else { return }
      found = Scaled(
        scale: scale, selection: places, category: selection == 0 ? nil : Int32(selection - 1),
        spread: spread)
    }
    return found
  }

  /// The selection of places that the column is `base` of, whatever the cut-offs.
  func selected(_ base: String) -> Int? {
    report.selections.firstIndex { report.nearestName(base, $0) == column }
  }

  func places(_ scaled: Scaled) -> ZonePlaces {
    ZonePlaces(
      report.pass, report.input, zone: zone, limit: scaled.scale.cost, spread: scaled.spread,
      category: scaled.category)
  }
}
