internal import GeoCore

/// Spreads the people of a zone evenly: cell centres of a square grid of the zone's own.
///
/// The grid is centred on the zone's box. A cell belongs to the zone when its centre does, boundary
/// inside, holes out; every cell holds the same share of the people. The side is the size asked
/// for, or as much coarser as keeps it to 400 cells, or as much finer as gives 9. A zone that would
/// need cells of less than 10 m (or than a half of the size asked for) has its representative point
/// instead.
enum ZoneCells {
  static let most = 400
  static let fewest = 9
  static let smallestSide = 10.0

  static func points(of zone: Int, in zones: GeometryColumn, size: Double) -> [ZonePoint] {
    guard zones.has(.area, zone) else { return zones.middle(zone).map { [$0] } ?? [] }
    let area = zones.area(zone)
    let smallest = min(smallestSide, size / 2)
    guard area.isFinite, area >= Double(fewest) * smallest * smallest else {
      return onePoint(zone, zones)
    }
    let rows = LevelLines(zones, zone)
    var side = max(size, (area / Double(most)).squareRoot())
    var cells = rows.centres(side: side, atMost: most)
    while cells.count > most {
      side *= 1.02
      cells = rows.centres(side: side, atMost: most)
    }
    if cells.count < fewest { side = min(side, (area / Double(fewest)).squareRoot()) }
    while cells.count < fewest, side >= smallest {
      cells = rows.centres(side: side, atMost: most)
      side *= 0.95
    }
    return cells.count < fewest || cells.count > most ? onePoint(zone, zones) : cells
  }

  private static func onePoint(_ zone: Int, _ zones: GeometryColumn) -> [ZonePoint] {
    guard let point = zones.representativePoint(zone), point.x.isFinite, point.y.isFinite else {
      return []
    }
    return [point]
  }
}
