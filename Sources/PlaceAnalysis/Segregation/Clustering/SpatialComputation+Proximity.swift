internal import GeoCore

/// Measures that are an index of sums by proximity.
extension SpatialComputation {
  /// One value per comparison and kind of proximity.
  static func comparedByProximity(
    symmetric: Bool = false, of kinds: @escaping ProximityKinds = \.proximities,
    _ index: @escaping @Sendable (ProximitySums, _ focal: Int, _ other: Int) -> Double
  ) -> SpatialComputation {
    SpatialComputation(
      needs: [.areas, .centroids],
      .comparison(symmetric: symmetric) { parameters in
        kinds(parameters).map { kind in
          Variant(kind.parameters, undefined: .noGeometry) { who throws(GeosegError) in
            let (sums, focal, other) = try who.proximitySums(kind.proximity)
            return index(sums, focal, other)
          }
        }
      }, notes: { ProximityNotes($0, kinds($0.parameters)).all })
  }

  /// One value over all groups per kind of proximity.
  static func allByProximity(
    of kinds: @escaping ProximityKinds = \.proximities,
    _ index: @escaping @Sendable (ProximitySums) -> Double
  ) -> SpatialComputation {
    SpatialComputation(
      needs: [.areas, .centroids],
      .allGroups { parameters in
        kinds(parameters).map { kind in
          Variant(kind.parameters, undefined: .noGeometry) { populated throws(GeosegError) in
            index(try populated.proximitySums(kind.proximity))
          }
        }
      }, notes: { ProximityNotes($0, kinds($0.parameters)).all })
  }

  /// One value per ordered pair of groups and kind of proximity.
  static func exposureByProximity(
    _ index: @escaping @Sendable (ProximitySums, _ of: Int, _ to: Int) -> Double
  ) -> SpatialComputation {
    SpatialComputation(
      needs: [.areas, .centroids],
      .exposure { parameters in
        parameters.proximities.map { kind in
          Variant(kind.parameters, undefined: .noGeometry) { populated throws(GeosegError) in
            let sums = try populated.proximitySums(kind.proximity)
            let groups = 0..<populated.composition.groupCount
            return groups.flatMap { a in groups.map { b in index(sums, a, b) } }
          }
        }
      }, notes: { ProximityNotes($0, $0.parameters.proximities).all })
  }

  typealias ProximityKinds =
    @Sendable (SegregationParameters) -> [(
      proximity: Proximity, parameters: [MeasureValue.Parameter]
    )]
}

/// What the reader of indices by proximity should know.
struct ProximityNotes {
  let populated: PopulatedSpace
  let kinds: [(proximity: Proximity, parameters: [MeasureValue.Parameter])]

  init(
    _ populated: PopulatedSpace,
    _ kinds: [(proximity: Proximity, parameters: [MeasureValue.Parameter])]
  ) {
    self.populated = populated
    self.kinds = kinds
  }

  /// From this share of meetings within one's own zone on, the index says nothing of neighbours.
  static let mostlyOwn = 0.99

  var all: [Diagnostic] { kinds.flatMap { of($0.proximity) } }

  private func of(_ proximity: Proximity) -> [Diagnostic] {
    guard let sums = try? populated.proximitySums(proximity), sums.isPlaced else { return [] }
    var notes: [Diagnostic] = []
    if sums.cutoffMetres.isFinite {
      notes.append(
        Diagnostic(
          .pairsLeftOut,
          [
            "metres": .number(sums.cutoffMetres, decimals: 0),
            "proximity": .text(ShortestDecimal.string(sums.cutoffProximity)),
          ]))
    }
    let meetings = sums.meetings()
    if case .power = proximity, !meetings.isFinite {
      notes.append(Diagnostic(.coincidentCentroids))
    }
    if case .exponential(let scale) = proximity, meetings > 0,
      ownMeetings(proximity) > Self.mostlyOwn * meetings, sums.zonesWithPeople > 1
    {
      notes.append(Diagnostic(.scaleTooShort, ["metres": .number(scale, decimals: 0)]))
    }
    return notes
  }

  /// Σᵢ tᵢ²·cᵢᵢ.
  private func ownMeetings(_ proximity: Proximity) -> Double {
    let town = populated.composition
    let own = populated.parameters.ownDistance
    return blockedSum(town.zoneCount) { zone in
      let t = town.zoneTotals[zone]
      guard t > 0, zone < populated.space.areas.count,
        let d = own.metres(ofAreaSquareMetres: populated.space.areas[zone])
      else { return 0 }
      return t * t * proximity.value(atMetres: d)
    }
  }
}
