public import GeoCore

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Angular choice and integration as Place Syntax Tool counts them.
///
/// Turns are rounded to whole multiples of a precision (1°) when ways are compared, the last found of
/// equal ways goes on first, and a line that several lines lead to equally shares what goes through it
/// among those lines, not among the ways. Lines meet where their ends have equal coordinates.
public struct PlaceSyntaxChoice: Sendable {
  /// A pair of lines counts once each way.
  public private(set) var choice: [Double]
  /// Lines reached, the origin included.
  public private(set) var nodeCount: [Double]
  /// Right angles.
  public private(set) var totalDepth: [Double]

  /// Choice of all lines; only depths unless `countsChoice`.
  public init(
    _ network: GeoCore.StreetNetwork, _ limits: PlaceSyntaxLimits, precision: Float = 1,
    countsChoice: Bool = true
  ) {
    var search = Search(network, limits, precision)
    let count = search.count
    choice = [Double](repeating: 0, count: count)
    nodeCount = choice
    totalDepth = choice
    for line in 0..<count {
      let found = search.run(line)
      nodeCount[line] = Double(found.reached + 1)
      totalDepth[line] = found.depth / 90
      if countsChoice { search.addChoice(from: line, to: &choice) }
    }
  }

  private struct State {
    var side: Int
    var depth: Int
    var from: Int
    var walking: Float
    var angle: Float
    var steps: Float
  }

  private struct Search {
    let count: Int
    private let limits: PlaceSyntaxLimits
    private let precision: Float
    private var length: [Float] = []
    private var angle: [Float] = []
    private var x: [Float] = []
    private var y: [Float] = []
    /// Per line end, the lines that meet there; empty at dead ends.
    private var junction: [Int] = []
    private var junctionX: [Float] = []
    private var junctionY: [Float] = []
    private var lines: [[Int]] = []

    private var isProcessed: [Bool]
    private var lowest: [Int]
    private var waysIn: [Double]
    private var out: [[Int]]
    private var score: [Double]
    private var order: [Int] = []
    private var stacks: [[State]] = []

    init(_ network: GeoCore.StreetNetwork, _ limits: PlaceSyntaxLimits, _ precision: Float) {
      self.limits = limits
      self.precision = precision
      let minX = network.x.min() ?? 0
      let minY = network.y.min() ?? 0
      let middleX = (minX + (network.x.max() ?? 0)) * 0.5
      let middleY = (minY + (network.y.max() ?? 0)) * 0.5
      var number: [SIMD2<Double>: Int] = [:]
      for edge in 0..<network.edgeCount {
        for p in network.points(edge).dropFirst() {
          let a = SIMD2(network.x[p - 1], network.y[p - 1])
          let b = SIMD2(network.x[p], network.y[p])
          let line = length.count
          length.append(Float(((b - a) * (b - a)).sum().squareRoot()))
          let degrees = atan2(b.y - a.y, b.x - a.x) * 180 / Double.pi
          angle.append(Float(degrees < 0 ? degrees + 360 : degrees))
          x.append(Float((a.x + b.x) * 0.5 - middleX))
          y.append(Float((a.y + b.y) * 0.5 - middleY))
          for end in [a, b] {
            let known = number[end] ?? lines.count
            if known == lines.count {
              number[end] = known
              lines.append([])
              junctionX.append(Float(end.x - middleX))
              junctionY.append(Float(end.y - middleY))
            }
            junction.append(known)
            lines[known].append(line)
          }
        }
      }
      count = length.count
      isProcessed = [Bool](repeating: false, count: 2 * count)
      lowest = [Int](repeating: 0, count: 2 * count)
      waysIn = [Double](repeating: 0, count: 2 * count)
      out = [[Int]](repeating: [], count: 2 * count)
      score = waysIn
    }

    // Side 2l runs forward along line l, side 2l + 1 backward.

    mutating func run(_ origin: Int) -> (reached: Int, depth: Double) {
      for side in order { isProcessed[side] = false }
      order.removeAll(keepingCapacity: true)
      var reached = 0
      var depth = 0.0
      for side in [2 * origin + 1, 2 * origin] {
        process(
          State(side: side, depth: 0, from: -1, walking: 0, angle: 0, steps: 0), origin, &reached,
          &depth)
      }
      var level = 0
      while level < stacks.count {
        if let state = stacks[level].popLast() {
          process(state, origin, &reached, &depth)
        } else {
          level += 1
        }
      }
      return (reached, depth)
    }

    private mutating func process(
      _ state: State, _ origin: Int, _ reached: inout Int, _ depth: inout Double
    ) {
      let side = state.side
      if isProcessed[side], state.depth > lowest[side] { return }
      if state.from >= 0 {
        // A line without length is listed twice where it stands, and counts once.
        if out[state.from].contains(side) { return }
        out[state.from].append(side)
      }
      if isProcessed[side] {
        waysIn[side] += 1
        return
      }
      if state.from >= 0, !isProcessed[side ^ 1] {
        reached += 1
        depth += Double(state.angle)
      }
      isProcessed[side] = true
      order.append(side)
      score[side] = -1
      waysIn[side] = 1
      lowest[side] = state.depth
      out[side].removeAll(keepingCapacity: true)
      guard state.steps < limits.steps else { return }
      let line = side >> 1
      let end = junction[2 * line + (side & 1 == 0 ? 1 : 0)]
      guard isNear(junctionX[end], junctionY[end], origin) else { return }
      let heading = side & 1 == 0 ? angle[line] : PlaceSyntaxMap.reversed(angle[line])
      for other in lines[end] where other != line && isNear(x[other], y[other], origin) {
        let walking = state.walking + (length[line] + length[other]) * 0.5
        if walking > limits.walking { continue }
        let isForward = junction[2 * other] == end
        let into = isForward ? angle[other] : PlaceSyntaxMap.reversed(angle[other])
        let turn = PlaceSyntaxMap.difference(heading, into)
        let sum = state.angle + turn
        if sum > limits.angular { continue }
        let level = state.depth + Int(turn / precision + 0.5)
        while stacks.count <= level { stacks.append([]) }
        stacks[level].append(
          State(
            side: 2 * other + (isForward ? 0 : 1), depth: level, from: side, walking: walking,
            angle: sum, steps: state.steps + 1))
      }
    }

    private func isNear(_ px: Float, _ py: Float, _ origin: Int) -> Bool {
      guard limits.straight < .infinity else { return true }
      let (dx, dy) = (px - x[origin], py - y[origin])
      return dx * dx + dy * dy <= limits.straight * limits.straight
    }

    mutating func addChoice(from origin: Int, to choice: inout [Double]) {
      let kept = choice[origin]
      for side in [2 * origin + 1, 2 * origin] { collect(side, &choice) }
      // The ends of a way get nothing.
      choice[origin] = kept
    }

    /// Scores a side after all that it leads to.
    private mutating func collect(_ start: Int, _ choice: inout [Double]) {
      var stack = [(side: start, next: 0)]
      score[start] = 0
      while let top = stack.last {
        let side = top.side
        if top.next < out[side].count {
          let other = out[side][top.next]
          if score[other] < 0 {
            score[other] = 0
            stack.append((other, 0))
          } else {
            score[side] += score[other] / waysIn[other]
            stack[stack.count - 1].next += 1
          }
          continue
        }
        choice[side >> 1] += score[side]
        let opposite = side ^ 1
        let isOpposite = isProcessed[opposite]
        if !isOpposite || lowest[side] <= lowest[opposite] {
          let isTie = isOpposite && lowest[side] == lowest[opposite]
          score[side] += isTie ? waysIn[side] / (waysIn[side] + waysIn[opposite]) : 1
        }
        stack.removeLast()
      }
    }
  }
}
