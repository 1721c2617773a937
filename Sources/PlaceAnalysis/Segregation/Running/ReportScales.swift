internal import GeoCore

/// Which scales the report shows when nobody asked for any: those that the zones can tell of.
///
/// People are known by zone only. An environment narrower than their zones, or a neighbourhood of
/// fewer persons than live in one, would repeat the zones' own mixes and look like a result.
struct ReportScales {
  let composition: Composition
  let space: ZoneSpace

  /// Bandwidths to choose from, metres.
  static let bandwidths: [Double] = [500, 1000, 2000, 4000, 8000, 16_000]
  /// Share of the people who may live in zones wider than half a bandwidth.
  static let widestShare = 0.25
  /// Persons of a neighbourhood, as a multiple of those in the zone that people live in.
  static let zonesPerNeighbourhood = 2.0

  /// The parameters with the bandwidths and sizes of neighbourhoods that fit; those that were
  /// chosen stay.
  func fitted(_ parameters: SegregationParameters) -> SegregationParameters {
    let standard = SegregationParameters()
    var fitted = parameters
    guard space.areas.count == composition.zoneCount, composition.total > 0 else { return fitted }
    if parameters.bandwidths == standard.bandwidths, parameters.cellSize == nil,
      space.costs == nil
    {
      let widest = townWidth / 2
      let bandwidths = Self.bandwidths.filter {
        $0 <= widest && shareInZones(widerThan: $0 / 2) <= Self.widestShare
      }
      // A profile has at least two scales.
      fitted.bandwidths = bandwidths.count > 1 ? bandwidths : []
    }
    if parameters.persons == standard.persons {
      let smallest = Self.zonesPerNeighbourhood * personsPerZone
      fitted.persons = parameters.persons.filter { $0 >= smallest && $0 <= composition.total / 2 }
    }
    return fitted
  }

  /// Side of a square as large as all zones with people, metres.
  private var townWidth: Double {
    var area = CompensatedSum()
    for zone in 0..<composition.zoneCount where composition.zoneTotals[zone] > 0 {
      area.add(space.areas[zone])
    }
    return area.value.squareRoot()
  }

  private func shareInZones(widerThan width: Double) -> Double {
    var people = CompensatedSum()
    for zone in 0..<composition.zoneCount where space.areas[zone].squareRoot() > width {
      people.add(composition.zoneTotals[zone])
    }
    return people.value / composition.total
  }

  /// Persons in a zone, as its residents see it: Σ t²/T.
  private var personsPerZone: Double {
    var squares = CompensatedSum()
    for total in composition.zoneTotals { squares.add(total * (total / composition.total)) }
    return squares.value
  }
}
