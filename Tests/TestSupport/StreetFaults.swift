public import GeoCore

extension StreetNetwork {
  /// What contradicts the documentation of a network; empty when it is sound.
  public var faults: [String] {
    var faults: [String] = []
    func check(_ holds: Bool, _ text: @autoclosure () -> String) {
      if !holds, faults.count < 20 { faults.append(text()) }
    }
    check(vertexY.count == vertexCount && component.count == vertexCount, "vertex arrays differ")
    check(vertexIDs.map { $0.count == vertexCount } ?? true, "vertex ids differ in number")
    check(
      [last.count, length.count, passage.count, line.count, pointStarts.count - 1]
        .allSatisfy { $0 == edgeCount }, "edge arrays differ")
    check(speedFactors.map { $0.count == edgeCount } ?? true, "speed factors differ in number")
    check(x.count == y.count && pointStarts.last == x.count, "course arrays differ")
    check(heights.map { $0.count == x.count } ?? true, "heights differ in number")
    guard faults.isEmpty else { return faults }
    var isUsed = [Bool](repeating: false, count: vertexCount)
    for edge in 0..<edgeCount {
      let points = points(edge)
      check(points.count >= 2, "edge \(edge) has no course")
      let (a, b) = (Int(first[edge]), Int(last[edge]))
      isUsed[a] = true
      isUsed[b] = true
      check(
        x[points.lowerBound] == vertexX[a] && y[points.lowerBound] == vertexY[a],
        "edge \(edge) does not begin at its vertex")
      check(
        x[points.upperBound - 1] == vertexX[b] && y[points.upperBound - 1] == vertexY[b],
        "edge \(edge) does not end at its vertex")
      check(length[edge] > 0 || a != b, "edge \(edge) goes nowhere")
      check(
        length[edge] == metres(toPoint: points.upperBound - 1, ofEdge: edge),
        "edge \(edge) is not as long as its course")
      check(edge == 0 || line[edge - 1] <= line[edge], "edge \(edge) is out of order")
      check(passage[edge].isEmpty || component[a] == component[b], "edge \(edge) parts components")
      for point in points.dropFirst().dropLast() {
        check(
          x[point] != x[point - 1] || y[point] != y[point - 1], "edge \(edge) repeats a point")
      }
    }
    check(!isUsed.contains(false), "a vertex has no edge")
    var sizes = [Int](repeating: 0, count: componentSizes.count)
    for number in component { sizes[Int(number)] += 1 }
    check(sizes == componentSizes, "component sizes are wrong")
    check(sizes == sizes.sorted(by: >), "component sizes do not fall")
    return faults
  }
}
