/// A quadtree of circles in which lines are found, which fixes the order in which they are met.
struct CircleTree: Sendable {
  private struct Node {
    var x: Float
    var y: Float
    var radius: Float
    /// First of four children that follow each other; −1 for a leaf.
    var child = -1
    var leaf = -1
  }

  private var nodes: [Node] = []
  private var leaves: [[Int32]] = []

  init(
    x1: [Float], y1: [Float], x2: [Float], y2: [Float],
    frame: (minX: Float, minY: Float, maxX: Float, maxY: Float)
  ) {
    let depth = Self.logarithm(of: Float(x1.count + 1)) + 0.5
    let levels = max(3, Int(depth) - 1)
    let side = max(frame.maxX - frame.minX, frame.maxY - frame.minY) / 2
    nodes.append(
      Node(
        x: (frame.minX + frame.maxX) / 2, y: (frame.minY + frame.maxY) / 2,
        radius: (side * side * 2).squareRoot()))
    divide(0, levels)
    for line in x1.indices {
      let ray = Ray(x1[line], y1[line], x2[line], y2[line])
      guard ray.length > 0 else { continue }
      for leaf in leavesTouched(by: ray) { leaves[leaf].append(Int32(truncatingIfNeeded: line)) }
    }
  }

  /// Base 4.
  private static func logarithm(of value: Float) -> Float {
    var power = 1.0
    var count = 0
    while power * 4 <= Double(value) {
      power *= 4
      count += 1
    }
    // Only whole steps and halves decide.
    return Float(count) + (Double(value) >= power * 2 ? 0.5 : 0)
  }

  private mutating func divide(_ node: Int, _ levels: Int) {
    guard levels > 1 else {
      nodes[node].leaf = leaves.count
      leaves.append([])
      return
    }
    let parent = nodes[node]
    let first = nodes.count
    nodes[node].child = first
    // A little more than half, so that neighbouring circles overlap at their corners.
    let radius = parent.radius / 1.99
    let d = parent.radius * 0.7071068 / 2
    for (dx, dy) in [(-d, -d), (d, -d), (d, d), (-d, d)] {
      nodes.append(Node(x: parent.x + dx, y: parent.y + dy, radius: radius))
    }
    for child in first..<(first + 4) { divide(child, levels - 1) }
  }

  /// A line by its first end, direction and length.
  private struct Ray {
    let x: Float
    let y: Float
    let directionX: Float
    let directionY: Float
    let length: Float

    init(_ x1: Float, _ y1: Float, _ x2: Float, _ y2: Float) {
      let (dx, dy) = (x2 - x1, y2 - y1)
      length = (dx * dx + dy * dy).squareRoot()
      x = x1
      y = y1
      directionX = dx / length
      directionY = dy / length
    }

    /// Whether it may come into a circle; to the left of the line every circle beside it passes.
    func mayEnter(_ node: Node) -> Bool {
      let (dx, dy) = (node.x - x, node.y - y)
      if dx * directionY + dy * -directionX > node.radius { return false }
      let along = dx * directionX + dy * directionY
      if along < 0 || along > length {
        if (dx * dx + dy * dy).squareRoot() > node.radius {
          let ex = node.x - (x + directionX * length)
          let ey = node.y - (y + directionY * length)
          if (ex * ex + ey * ey).squareRoot() > node.radius { return false }
        }
      }
      return true
    }
  }

  private func leavesTouched(by ray: Ray) -> [Int] {
    var out: [Int] = []
    func visit(_ node: Int) {
      guard ray.mayEnter(nodes[node]) else { return }
      if nodes[node].child < 0 {
        out.append(nodes[node].leaf)
      } else {
        for child in nodes[node].child..<(nodes[node].child + 4) { visit(child) }
      }
    }
    visit(0)
    return out
  }

  /// Lines in the leaves that a circle touches; a line may come more than once.
  func forEachNear(_ x: Float, _ y: Float, _ radius: Float, _ body: (Int) -> Void) {
    func visit(_ node: Int) {
      let (dx, dy) = (nodes[node].x - x, nodes[node].y - y)
      let sum = nodes[node].radius + radius
      if dx * dx + dy * dy > sum * sum { return }
      if nodes[node].child < 0 {
        for line in leaves[nodes[node].leaf] { body(Int(line)) }
      } else {
        for child in nodes[node].child..<(nodes[node].child + 4) { visit(child) }
      }
    }
    visit(0)
  }

  /// Finds the lines near others, each once, in the order of the leaves.
  struct Finder {
    private let tree: CircleTree
    private var lastAsked: [Int]
    private var asked = 0

    init(_ tree: CircleTree, lines: Int) {
      self.tree = tree
      lastAsked = [Int](repeating: 0, count: lines)
    }

    mutating func near(_ x1: Float, _ y1: Float, _ x2: Float, _ y2: Float) -> [Int] {
      asked += 1
      var out: [Int] = []
      for leaf in tree.leavesTouched(by: Ray(x1, y1, x2, y2)) {
        for line in tree.leaves[leaf] where lastAsked[Int(line)] != asked {
          lastAsked[Int(line)] = asked
          out.append(Int(line))
        }
      }
      return out
    }
  }

  func finder(lines: Int) -> Finder { Finder(self, lines: lines) }
}
