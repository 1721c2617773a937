public import GeoCore

/// Small street networks for tests, made of lines that join where they share an end.
public enum StreetLayouts {
  /// A network of polylines: vertices are the ends of the lines, joined by equal coordinates.
  public static func network(_ lines: [[(x: Double, y: Double)]]) -> StreetNetwork {
    var network = StreetNetwork(crs: CRS.plane)
    var number: [String: Int32] = [:]
    func vertex(_ point: (x: Double, y: Double)) -> Int32 {
      let key = "\(point.x) \(point.y)"
      if let known = number[key] { return known }
      let next = Int32(network.vertexX.count)
      number[key] = next
      network.vertexX.append(point.x)
      network.vertexY.append(point.y)
      return next
    }
    for (row, line) in lines.enumerated() {
      guard let from = line.first, let to = line.last else { continue }
      network.first.append(vertex(from))
      network.last.append(vertex(to))
      var length = 0.0
      for k in 1..<line.count {
        let (dx, dy) = (line[k].x - line[k - 1].x, line[k].y - line[k - 1].y)
        length += (dx * dx + dy * dy).squareRoot()
      }
      network.length.append(length)
      network.passage.append(.both)
      network.line.append(Int32(row))
      network.lineRows.append(Int32(row))
      network.x += line.map(\.x)
      network.y += line.map(\.y)
      network.pointStarts.append(network.x.count)
    }
    network.component = [Int32](repeating: 0, count: network.vertexCount)
    network.componentSizes = network.vertexCount > 0 ? [network.vertexCount] : []
    return network
  }

  /// The streets of the toy case for angles: a cross street, a bent street, and a dead end.
  public static let toy = network([
    [(0, 0), (100, 0)], [(100, 0), (200, 0)], [(200, 0), (200, 100)],
    [(100, 0), (150, 86.6025403784)], [(150, 86.6025403784), (200, 100)], [(200, 0), (300, 0)],
  ])

  /// A lattice of streets, `columns` by `rows` vertices, `spacing` metres apart.
  public static func lattice(columns: Int, rows: Int, spacing: Double = 100) -> StreetNetwork {
    var lines: [[(x: Double, y: Double)]] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let here = (x: Double(column) * spacing, y: Double(row) * spacing)
        if column + 1 < columns { lines.append([here, (here.x + spacing, here.y)]) }
        if row + 1 < rows { lines.append([here, (here.x, here.y + spacing)]) }
      }
    }
    return network(lines)
  }
}
