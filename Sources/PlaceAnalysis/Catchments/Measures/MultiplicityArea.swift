internal import GeoCore

/// How much land lies under exactly m catchments, for m from one on.
enum MultiplicityArea {
  static let info = MeasureInfo(
    id: "multiplicity-area", aliases: ["area-by-multiplicity"], family: .overlap, scope: .global,
    title: Phrase(
      en: "land by number of catchments", sv: "mark efter antal upptagningsområden"),
    meaning: Phrase(
      en: """
        The area under exactly one catchment, two and so on, also where nobody lives and beyond the \
        zones. Of the catchments as they are drawn.
        """,
      sv: """
        Ytan under exakt ett upptagningsområde, två och så vidare, även där ingen bor och utanför \
        områdena. Av upptagningsområdena så som de ritas.
        """),
    formula: "|{x : Σ_j 1[x ∈ K_j] = m}|", unit: .squareMetres, range: 0...Double.infinity,
    caution: Phrase(
      en: "Land is not people: see multiplicity.", sv: "Mark är inte människor: se multiplicity."),
    example: Phrase(
      en: "Two squares of 16 m² with 4 m² in common: 24 m² once, 4 m² twice.",
      sv: "Två kvadrater på 16 m² med 4 m² gemensamt: 24 m² en gång, 4 m² två gånger."),
    sources: [
      MeasureInfo.Source(
        "Hogan & ReVelle 1986, Concepts and applications of backup coverage",
        doi: "10.1287/mnsc.32.11.1434")
    ])

  static let measure = CatchmentMeasure(
    info: info,
    values: { report in
      guard report.pass.isGeneral else { return [] }
      return report.pass.scales.indices.flatMap { scale in
        report.areasByMultiplicity[scale].enumerated().map { below, area in
          MeasureValue(
            info,
            parameters: [.init("multiplicity", .integer(below + 1))] + report.parameters(scale),
            value: area)
        }
      }
    })

  /// Areas under 1, 2, … catchments, in square metres.
  ///
  /// The catchments cut square tiles about as wide as they are themselves, those that they touch
  /// only, so that the work is shared out and stays local.
  static func areas(
    of catchments: GeometryColumn, _ context: RunContext
  ) throws(GeosegError) -> [Double] {
    let pieces = try CoverPieces(of: tiles(under: catchments), cutBy: catchments, context)
    var sums: [CompensatedSum] = []
    for piece in 0..<pieces.count {
      let m = pieces.members(piece).count
      guard m > 0 else { continue }
      while sums.count < m { sums.append(CompensatedSum()) }
      sums[m - 1].add(pieces.areas[piece])
    }
    return sums.map(\.value)
  }

  private struct Tile: Hashable {
    var row: Int
    var column: Int
  }

  private static func tiles(under catchments: GeometryColumn) -> GeometryColumn {
    var out = GeometryColumn(crs: catchments.crs)
    let box = catchments.box
    let own = (0..<catchments.count).map { catchments.box($0) }.filter {
      !$0.isEmpty && $0.width.isFinite && $0.height.isFinite
    }
    guard !own.isEmpty, !box.isEmpty else { return out }
    let mean = own.map { max($0.width, $0.height) }.reduce(0, +) / Double(own.count)
    // A few large catchments among many small ones touch many tiles: never more than 10⁶ places.
    let side = max(mean / 2, max(box.width, box.height) / 1000)
    guard side > 0, side.isFinite else { return out }
    var tiles: Set<Tile> = []
    for one in own {
      func number(_ a: Double, _ b: Double) -> Int {
        Int(exactly: ((a - b) / side).rounded(.down)) ?? 0
      }
      let columns = number(one.minX, box.minX)...number(one.maxX, box.minX)
      for row in number(one.minY, box.minY)...number(one.maxY, box.minY) {
        for column in columns { tiles.insert(Tile(row: row, column: column)) }
      }
    }
    for tile in tiles.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
      // The same corner is computed in the same way by all tiles that have it.
      let x0 = box.minX + Double(tile.column) * side
      let x1 = box.minX + Double(tile.column + 1) * side
      let y0 = box.minY + Double(tile.row) * side
      let y1 = box.minY + Double(tile.row + 1) * side
      out.appendPolygon([[(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]])
    }
    return out
  }
}
