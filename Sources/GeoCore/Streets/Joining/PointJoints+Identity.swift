extension PointJoints {
  /// Joints of lines whose points have an identity: equal ids are one, wherever they lie.
  ///
  /// A point is a joint where its id occurs more than once, or a line ends. A joint lies where its
  /// id occurs first.
  /// - Complexity: O(points · log points)
  init(identities ids: [Int64], of lines: StreetLines) {
    let order = ids.indices.sorted { (ids[$0], $0) < (ids[$1], $1) }
    var isEnd = [Bool](repeating: false, count: ids.count)
    for line in 0..<lines.count {
      let points = lines.points(line)
      guard let first = points.first, let last = points.last else { continue }
      isEnd[first] = true
      isEnd[last] = true
    }
    self.init(joint: [Int32](repeating: -1, count: ids.count), x: [], y: [], ids: [])
    var start = 0
    while start < order.count {
      let id = ids[order[start]]
      var end = start + 1
      while end < order.count, ids[order[end]] == id { end += 1 }
      if end - start > 1 || isEnd[order[start]] {
        let joint = Int32(truncatingIfNeeded: x.count)
        for point in order[start..<end] { self.joint[point] = joint }
        x.append(lines.x[order[start]])
        y.append(lines.y[order[start]])
        self.ids?.append(id)
      }
      start = end
    }
  }
}
