extension PointJoints {
  /// Cuts lines at their joints into the edges of a network.
  ///
  /// A point at the place of the one before it is dropped, and so is a piece that comes back to its
  /// joint without having left it. A piece between two joints that differ is kept even without
  /// length, for they may lie at the same place and still be joined by it.
  /// - Complexity: O(points)
  public func cut(_ lines: StreetLines) -> JoinedStreets {
    var cutter = StreetCutter(joints: self, lines: lines)
    for line in 0..<lines.count { cutter.cut(line) }
    return cutter.finished()
  }
}

/// Emits edges, line by line.
private struct StreetCutter {
  let joints: PointJoints
  let lines: StreetLines
  var network: StreetNetwork
  /// Vertex of each joint; −1 until an edge uses it.
  var vertex: [Int32]
  var vertexIDs: [Int64] = []
  var speedFactors: [Double] = []
  var heights: [Double] = []
  var vanished: [Int32] = []
  var repeated = 0
  let carriesHeights: Bool

  init(joints: PointJoints, lines: StreetLines) {
    self.joints = joints
    self.lines = lines
    network = StreetNetwork(crs: lines.crs)
    network.x.reserveCapacity(lines.x.count)
    network.y.reserveCapacity(lines.x.count)
    network.first.reserveCapacity(lines.count)
    network.last.reserveCapacity(lines.count)
    network.length.reserveCapacity(lines.count)
    vertex = [Int32](repeating: -1, count: joints.x.count)
    carriesHeights = lines.heights != nil
    if carriesHeights { heights.reserveCapacity(lines.x.count) }
  }

  mutating func cut(_ line: Int) {
    let edgesBefore = network.first.count
    // The joint that the open piece begins at, and where the piece begins in the network's points.
    var from: Int32 = -1
    let points = lines.points(line)
    var start = network.x.count
    for point in points {
      let joint = joints.joint[point]
      let px = joint >= 0 ? joints.x[Int(joint)] : lines.x[point]
      let py = joint >= 0 ? joints.y[Int(joint)] : lines.y[point]
      let open = network.x.count - start
      if open == 0 {
        add(px, py, point)
        from = joint
        continue
      }
      let isRepeated = network.x[start + open - 1] == px && network.y[start + open - 1] == py
      if isRepeated {
        if open == 1, joint >= 0, joint != from {
          add(px, py, point)
        } else {
          repeated += 1
          takeHeight(point, alsoBefore: open == 1 && network.first.count > edgesBefore)
          if joint < 0 || open == 1 { continue }
        }
      } else {
        add(px, py, point)
      }
      if joint >= 0 {
        close(line, from, joint, start)
        from = joint
        start = network.x.count
        add(px, py, point)
      }
    }
    // What is open now is the last joint alone: every line ends in a joint.
    network.x.removeSubrange(start...)
    network.y.removeSubrange(start...)
    if carriesHeights { heights.removeSubrange(start...) }
    if network.first.count == edgesBefore { vanished.append(Int32(truncatingIfNeeded: line)) }
  }

  @inline(__always)
  private mutating func add(_ px: Double, _ py: Double, _ point: Int) {
    network.x.append(px)
    network.y.append(py)
    if carriesHeights { heights.append(lines.heights?[point] ?? .nan) }
  }

  /// A repeated point may know the height that the first one does not.
  ///
  /// `alsoBefore`: the point is also the last of the edge that was closed just now.
  private mutating func takeHeight(_ point: Int, alsoBefore: Bool) {
    guard carriesHeights, let height = lines.heights?[point], let last = heights.indices.last else {
      return
    }
    if heights[last].isNaN { heights[last] = height }
    if alsoBefore, heights[last - 1].isNaN { heights[last - 1] = height }
  }

  private mutating func close(_ line: Int, _ from: Int32, _ to: Int32, _ start: Int) {
    network.first.append(vertex(of: from))
    network.last.append(vertex(of: to))
    var length = 0.0
    var point = start + 1
    while point < network.x.count {
      length += PointIndex.distance(
        network.x[point] - network.x[point - 1], network.y[point] - network.y[point - 1])
      point += 1
    }
    network.length.append(length)
    network.passage.append(lines.passage[line])
    network.line.append(Int32(truncatingIfNeeded: line))
    network.pointStarts.append(network.x.count)
    if let factors = lines.speedFactors { speedFactors.append(factors[line]) }
  }

  private mutating func vertex(of joint: Int32) -> Int32 {
    let index = Int(joint)
    if vertex[index] >= 0 { return vertex[index] }
    let new = Int32(truncatingIfNeeded: network.vertexX.count)
    vertex[index] = new
    network.vertexX.append(joints.x[index])
    network.vertexY.append(joints.y[index])
    if let ids = joints.ids { vertexIDs.append(ids[index]) }
    return new
  }

  consuming func finished() -> JoinedStreets {
    network.lineAttributes = lines.attributes
    network.lineRows = lines.rows
    if joints.ids != nil { network.vertexIDs = vertexIDs }
    if lines.speedFactors != nil { network.speedFactors = speedFactors }
    if carriesHeights { network.heights = heights }
    network.numberComponents()
    return JoinedStreets(network: network, vanished: vanished, repeatedPoints: repeated)
  }
}
