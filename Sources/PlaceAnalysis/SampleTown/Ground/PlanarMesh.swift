/// A division of a rectangle into faces that share their nodes and edges.
///
/// Everything in the sample town is a union of faces or a chain of edges, so zones, blocks and
/// streets fit each other to the last bit: neighbours have identical vertices, and nothing
/// overlaps or gapes.
struct PlanarMesh {
  /// What a face is and whom it belongs to; both halves of a cut face inherit it.
  struct Label {
    var ground: Ground
    /// Index of the layout's leaf.
    var leaf: Int
    /// Index of the zone, -1 before the division and outside.
    var zone = -1
    /// Faces between the same streets have the same number.
    var streetBlock = -1
  }

  /// What an edge was made for; every cut makes one line.
  struct Line {
    /// nil where lots meet and nobody walks.
    var road: RoadClass?
    var name: String?
    /// For vehicles; one walks both ways.
    var isOneWay = false
  }

  private(set) var x: [Double] = []
  private(set) var y: [Double] = []
  /// Nodes of each face, counter-clockwise, not closed.
  private(set) var loops: [[Int]] = []
  var labels: [Label] = []
  private(set) var lines: [Line] = []
  /// The face on the left of a directed edge.
  private var faceOfSide: [Side: Int] = [:]
  private var lineOfEdge: [Side: Int] = [:]

  struct Side: Hashable {
    var from: Int
    var to: Int
    var reversed: Side { Side(from: to, to: from) }
    /// The same for both directions.
    var edge: Side { from < to ? self : reversed }
  }

  var nodeCount: Int { x.count }
  var faceCount: Int { loops.count }

  /// One rectangle.
  init(box: (minX: Double, minY: Double, maxX: Double, maxY: Double), label: Label) {
    x = [box.minX, box.maxX, box.maxX, box.minX]
    y = [box.minY, box.minY, box.maxY, box.maxY]
    loops = [[0, 1, 2, 3]]
    labels = [label]
    lines = [Line(road: nil, name: nil)]
    for i in 0..<4 {
      let side = Side(from: i, to: (i + 1) % 4)
      faceOfSide[side] = 0
      lineOfEdge[side.edge] = 0
    }
  }

  /// The face on the left of the edge, nil outside the rectangle.
  func face(leftOf side: Side) -> Int? { faceOfSide[side] }

  func line(of side: Side) -> Line { lines[lineOfEdge[side.edge] ?? 0] }

  func hasEdge(_ side: Side) -> Bool { lineOfEdge[side.edge] != nil }

  mutating func addLine(_ line: Line) -> Int {
    lines.append(line)
    return lines.count - 1
  }

  /// Puts a node on an edge, for the faces on both sides at once.
  mutating func split(_ side: Side, x px: Double, y py: Double) -> Int {
    let node = x.count
    x.append(px)
    y.append(py)
    let line = lineOfEdge.removeValue(forKey: side.edge) ?? 0
    for half in [side, side.reversed] {
      guard let face = faceOfSide.removeValue(forKey: half) else { continue }
      if let at = loops[face].firstIndex(of: half.from) {
        loops[face].insert(node, at: at + 1)
      }
      faceOfSide[Side(from: half.from, to: node)] = face
      faceOfSide[Side(from: node, to: half.to)] = face
    }
    lineOfEdge[Side(from: side.from, to: node).edge] = line
    lineOfEdge[Side(from: node, to: side.to).edge] = line
    return node
  }

  /// Parts a face along the chord between two of its nodes and returns the new face, which lies on
  /// the right of `from` → `to`.
  ///
  /// Precondition: both nodes are on the face, are not joined by an edge, and see each other.
  mutating func part(face: Int, from: Int, to: Int, line: Int) -> Int? {
    let loop = loops[face]
    guard let start = loop.firstIndex(of: from), let end = loop.firstIndex(of: to) else {
      return nil
    }
    let turned = Array(loop[start...] + loop[..<start])
    let middle = (end - start + loop.count) % loop.count
    let kept = Array(turned[middle...]) + [from]
    let cutOff = Array(turned[...middle])
    let new = loops.count
    loops[face] = kept
    loops.append(cutOff)
    labels.append(labels[face])
    for i in 0..<cutOff.count - 1 {
      faceOfSide[Side(from: cutOff[i], to: cutOff[i + 1])] = new
    }
    faceOfSide[Side(from: from, to: to)] = face
    faceOfSide[Side(from: to, to: from)] = new
    lineOfEdge[Side(from: from, to: to).edge] = line
    return new
  }

  /// Moves every node.
  mutating func move(_ moved: (_ x: Double, _ y: Double) -> (x: Double, y: Double)) {
    for node in 0..<x.count { (x[node], y[node]) = moved(x[node], y[node]) }
  }
}
