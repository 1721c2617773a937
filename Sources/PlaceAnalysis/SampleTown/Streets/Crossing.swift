/// A bridge or an underpass: the only places where one can get across.
struct Crossing: Sendable {
  enum Kind: Sendable {
    case bridge
    case underpass
    case levelCrossing
  }

  enum Barrier: Sendable {
    case river
    case railway
    /// From the shore to the island.
    case sound
  }

  var name: String
  var barrier: Barrier
  var kind: Kind
  var road: RoadClass
  /// Northing across the river, easting across the railway or the sound, in the layout's plane.
  var at: Double

  static func all(_ m: TownMeasures) -> [Crossing] {
    func river(_ name: String, _ road: RoadClass, _ at: Double) -> Crossing {
      Crossing(name: name, barrier: .river, kind: .bridge, road: road, at: m.at(at))
    }
    func railway(_ name: String, _ kind: Kind, _ road: RoadClass, _ at: Double) -> Crossing {
      Crossing(name: name, barrier: .railway, kind: kind, road: road, at: m.at(at))
    }
    return [
      river("Landsbron", .unclassified, 4300),
      river("Norrbro", .secondary, 800),
      river("Storbron", .pedestrian, 120),
      river("Hamnbron", .footway, -1250),
      railway("Hällbyövergången", .levelCrossing, .unclassified, -4700),
      railway("Västra tunneln", .underpass, .secondary, -1000),
      railway("Stationstunneln", .underpass, .footway, -320),
      railway("Östra viadukten", .bridge, .secondary, 1250),
      railway("Östbyövergången", .levelCrossing, .unclassified, 4800),
      Crossing(
        name: "Holmbron", barrier: .sound, kind: .bridge, road: .footway, at: m.at(1700)),
    ]
  }

  /// The two ends in the layout's plane.
  func ends(_ m: TownMeasures) -> [(x: Double, y: Double)] {
    switch barrier {
    case .river: [(-m.riverHalfWidth, at), (m.riverHalfWidth, at)]
    case .railway: [(at, m.railway - m.railwayHalfWidth), (at, m.railway + m.railwayHalfWidth)]
    case .sound: [(at, m.at(-2500)), (at, m.at(-2200))]
    }
  }
}
