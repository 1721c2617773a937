/// The edges that no other edge runs along from corner to corner, ready to be compared by distance.
struct OpenEdges: Sendable {
  /// Ends of each edge, in ring order.
  private(set) var ax: [Double] = []
  private(set) var ay: [Double] = []
  private(set) var bx: [Double] = []
  private(set) var by: [Double] = []
  private(set) var lengths: [Double] = []
  private(set) var zones: [Int32] = []
  private(set) var rings: [Int32] = []
  /// The corner at which each edge begins; ascending.
  private(set) var corners: [Int32] = []
  /// The places at which each edge begins and ends.
  private(set) var firstPlaces: [Int32] = []
  private(set) var lastPlaces: [Int32] = []
  /// Zones at place p: `placeZones[placeStarts[p]..<placeStarts[p + 1]]`, ascending.
  private(set) var placeZones: [Int32] = []
  private(set) var placeStarts: [Int32] = [0]

  var count: Int { corners.count }

  init(_ findings: PlaceFindings, _ cycles: BoundaryCycles) {
    guard !findings.openEdges.isEmpty else { return }
    var placeOf = [Int32](repeating: -1, count: cycles.count)
    cycles.withView { view in
      for place in 0..<(findings.openStarts.count - 1) {
        let first = placeZones.count
        for index in findings.openStarts[place]..<findings.openStarts[place + 1] {
          let corner = Int(findings.openCorners[Int(index)])
          placeOf[corner] = Int32(truncatingIfNeeded: place)
          let zone = view.zone(corner)
          if placeZones.count == first || placeZones[placeZones.count - 1] != zone {
            placeZones.append(zone)
          }
        }
        placeStarts.append(Int32(truncatingIfNeeded: placeZones.count))
      }
      corners = findings.openEdges
      for corner in corners {
        let a = Int(corner)
        let b = view.next(a)
        ax.append(view.x[a])
        ay.append(view.y[a])
        bx.append(view.x[b])
        by.append(view.y[b])
        let dx = view.x[b] - view.x[a]
        let dy = view.y[b] - view.y[a]
        lengths.append((dx * dx + dy * dy).squareRoot())
        zones.append(view.zone(a))
        rings.append(view.ringOf[a])
        firstPlaces.append(placeOf[a])
        lastPlaces.append(placeOf[b])
      }
    }
  }

  func box(_ edge: Int) -> Box {
    Box(
      minX: min(ax[edge], bx[edge]), minY: min(ay[edge], by[edge]),
      maxX: max(ax[edge], bx[edge]), maxY: max(ay[edge], by[edge]))
  }

  func zones(at place: Int32) -> ArraySlice<Int32> {
    placeZones[Int(placeStarts[Int(place)])..<Int(placeStarts[Int(place) + 1])]
  }
}
