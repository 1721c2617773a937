/// Finds the areas that a point lies in, their borders included.
///
/// An index of boxes first; then, of every area whose box holds the point, the edges of one level
/// band only. Exact: no coordinate is rounded on the way. Of rings that cross themselves or each
/// other the parts with an odd winding count, as in `CoverPieces`.
public struct AreaLocator: Sendable {
  private let areas: GeometryColumn
  private let boxes: BoxIndex
  /// By feature: lowest level, bands per unit of height, the first of its bands.
  private var low: [Double] = []
  private var perUnit: [Double] = []
  private var firstBand: [Int] = [0]
  /// By band the edges in it, as numbers of their two coordinates.
  private var edgeStarts: [Int] = [0]
  private var from: [Int32] = []
  private var to: [Int32] = []

  /// - Complexity: O(coordinates) in time and memory.
  public init(_ areas: GeometryColumn) {
    self.areas = areas
    boxes = BoxIndex(areas)
    for feature in 0..<areas.count { addFeature(feature) }
  }

  private mutating func addFeature(_ feature: Int) {
    var edges: [(from: Int32, to: Int32)] = []
    var box = Box.empty
    for part in areas.parts(feature) where areas.partKinds[part] == .area {
      for ring in areas.rings(part: part) {
        let range = areas.coordinates(ring: ring)
        guard var last = range.last else { continue }
        for i in range {
          box.extend(x: areas.x[i], y: areas.y[i])
          edges.append((Int32(truncatingIfNeeded: last), Int32(truncatingIfNeeded: i)))
          last = i
        }
      }
    }
    let isUsable = !box.isEmpty && box.height.isFinite
    let bands = isUsable ? min(4096, max(1, edges.count / 4)) : 0
    low.append(box.minY)
    perUnit.append(isUsable && box.height > 0 ? Double(bands) / box.height : 0)
    firstBand.append(firstBand[feature] + bands)
    guard bands > 0 else { return }
    func span(_ edge: (from: Int32, to: Int32)) -> ClosedRange<Int> {
      let a = areas.y[Int(edge.from)]
      let b = areas.y[Int(edge.to)]
      return band(min(a, b), feature)...band(max(a, b), feature)
    }
    var ends = [Int](repeating: 0, count: bands + 1)
    for edge in edges {
      for band in span(edge) { ends[band + 1] += 1 }
    }
    let first = from.count
    ends[0] = first
    for band in 1...bands { ends[band] += ends[band - 1] }
    let total = ends[bands] - first
    from.append(contentsOf: repeatElement(0, count: total))
    to.append(contentsOf: repeatElement(0, count: total))
    edgeStarts.append(contentsOf: ends.dropFirst())
    for edge in edges {
      for band in span(edge) {
        from[ends[band]] = edge.from
        to[ends[band]] = edge.to
        ends[band] += 1
      }
    }
  }

  /// The band of a level within a feature: a level between two others never lies outside theirs.
  @inline(__always)
  private func band(_ y: Double, _ feature: Int) -> Int {
    let bands = firstBand[feature + 1] - firstBand[feature]
    let position = (y - low[feature]) * perUnit[feature]
    return position > 0 ? min(bands - 1, Int(min(position, 1e9))) : 0
  }

  /// Whether a point lies in one of the areas, its border included.
  public func contains(x: Double, y: Double, in feature: Int) -> Bool {
    guard firstBand[feature] < firstBand[feature + 1], x.isFinite, y.isFinite else { return false }
    let number = firstBand[feature] + band(y, feature)
    var isInside = false
    var i = edgeStarts[number]
    let end = edgeStarts[number + 1]
    while i < end {
      let a = Int(from[i])
      let b = Int(to[i])
      switch RayCrossing.of(
        x, y, ax: areas.x[a], ay: areas.y[a], bx: areas.x[b], by: areas.y[b])
      {
      case .none: break
      case .crossed: isInside.toggle()
      case .onEdge: return true
      }
      i &+= 1
    }
    return isInside
  }

  /// The areas that a point lies in, ascending.
  ///
  /// - Complexity: O(log n) for the boxes, then the edges beside the point's level.
  public func find(x: Double, y: Double, into found: inout [Int]) {
    guard x.isFinite, y.isFinite else {
      found.removeAll(keepingCapacity: true)
      return
    }
    boxes.query(Box(minX: x, minY: y, maxX: x, maxY: y), into: &found)
    found.removeAll { !contains(x: x, y: y, in: $0) }
    found.sort()
  }
}
