/// The town's ground plan: a rectangle cut again and again, straight across, down to districts.
indirect enum Layout {
  /// Cut at these eastings; one more part than cuts, from west to east.
  case columns([Double], [Layout])
  /// Cut at these northings, from south to north.
  case rows([Double], [Layout])
  case leaf(Leaf)

  /// A piece of a district, of the river, of the railway or of the lake.
  struct Leaf {
    var ground = Ground.land
    var district = District.Key.northland
    /// Part of the district's zones that lie here; nil adds the piece to the zone of a neighbour.
    var zones: Int?
    /// Roads that must run straight across, to a crossing beyond.
    var eastings: [Double] = []
    var northings: [Double] = []
  }

  static func land(
    _ district: District.Key, zones: Int?, eastings: [Double] = [], northings: [Double] = []
  ) -> Layout {
    .leaf(Leaf(district: district, zones: zones, eastings: eastings, northings: northings))
  }

  static func band(_ ground: Ground) -> Layout { .leaf(Leaf(ground: ground)) }
}

/// Where things lie in the layout's plane, metres from the town's middle.
struct TownMeasures {
  /// Length of 1 000 m of the 40-zone town in this one.
  var scale: Double

  var riverHalfWidth: Double { 32 }
  var railwayHalfWidth: Double { 16 }
  var railway: Double { -350 * scale }
  var box: (minX: Double, minY: Double, maxX: Double, maxY: Double) {
    (-7600 * scale, -6000 * scale, 7800 * scale, 6400 * scale)
  }
  func at(_ metres: Double) -> Double { metres * scale }
}
