/// The town's ground plan: a rectangle cut again and again down to districts.
indirect enum Layout {
  /// Cut from south to north; one more part than cuts, from west to east.
  case columns([Cut], [Layout])
  /// Cut from west to east; one more part than cuts, from south to north.
  case rows([Cut], [Layout])
  case leaf(Leaf)

  /// A line across, straight or leaning.
  struct Cut {
    /// Easting of a column's cut, northing of a row's, where it passes the pivot.
    var at: Double
    /// How far it moves for each metre along.
    var lean = 0.0
    /// Northing (of a column's cut) or easting where it is at `at`.
    var pivot = 0.0
  }

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

extension Layout.Cut {
  /// The cut as a line with the west, or the south, below.
  func line(isColumn: Bool) -> CuttingLine {
    let length = (1 + lean * lean).squareRoot()
    let offset = (at - lean * pivot) / length
    return isColumn
      ? CuttingLine(nx: 1 / length, ny: -lean / length, offset: offset)
      : CuttingLine(nx: -lean / length, ny: 1 / length, offset: offset)
  }
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

  /// A row's cut that meets the west (-1) or east (1) bank of the river at a northing.
  func fromBank(_ side: Double, _ at: Double, lean: Double) -> Layout.Cut {
    Layout.Cut(at: at * scale, lean: lean, pivot: side * riverHalfWidth)
  }

  /// A column's cut that meets the south (-1) or north (1) side of the railway at an easting.
  func fromTrack(_ side: Double, _ at: Double, lean: Double) -> Layout.Cut {
    Layout.Cut(at: at * scale, lean: lean, pivot: railway + side * railwayHalfWidth)
  }

  func cut(_ at: Double, lean: Double = 0, by pivot: Double = 0) -> Layout.Cut {
    Layout.Cut(at: at * scale, lean: lean, pivot: pivot * scale)
  }
}
