extension PointJoints {
  /// Joints of lines whose points have an identity: equal ids are one, wherever they lie.
  ///
  /// A point is a joint where its id occurs more than once, or a line ends. A joint lies where its
  /// id occurs first.
  /// - Complexity: O(points)
  init(identities ids: [Int64], of lines: StreetLines) {
    let ranks = IdentityRanks(ids)
    var uses = [Int32](repeating: 0, count: ranks.identities.count)
    for rank in ranks.rows { uses[Int(rank)] &+= 1 }
    for line in 0..<lines.count {
      let points = lines.points(line)
      guard let first = points.first, let last = points.last else { continue }
      uses[Int(ranks.rows[first])] &+= 1
      uses[Int(ranks.rows[last])] &+= 1
    }

    var number = [Int32](repeating: -1, count: uses.count)
    var names: [Int64] = []
    for rank in uses.indices where uses[rank] > 1 {
      number[rank] = Int32(truncatingIfNeeded: names.count)
      names.append(ranks.identities[rank])
    }
    self.init(
      joint: ranks.rows.map { number[Int($0)] },
      x: [Double](repeating: 0, count: names.count), y: [Double](repeating: 0, count: names.count),
      ids: names)
    // Backwards, so that the first place is the one that stays.
    for point in joint.indices.reversed() where joint[point] >= 0 {
      x[Int(joint[point])] = lines.x[point]
      y[Int(joint[point])] = lines.y[point]
    }
  }
}
