extension SegmentSweep {
  /// Lets ways begin at a snapped point, in every direction that is open.
  ///
  /// False when it is not connected. `begin` must have been called.
  func start(from point: Int, of points: SegmentPlaces, on graph: SegmentGraph) -> Bool {
    let connector = points.connector[point]
    if points.segment[point] >= 0 {
      let segment = Int(points.segment[point])
      let position = points.position[point]
      let half = graph.half[segment]
      let bend = graph.bend(segment, from: position, to: half)
      for state in [2 * segment, 2 * segment + 1] where graph.isOpen[state] {
        let before = state & 1 == 0 ? half - position : position - half
        launch(state, metres: connector + before, angular: before >= 0 ? bend : -bend)
      }
      return true
    }
    guard points.junction[point] >= 0 else { return false }
    let junction = Int(points.junction[point])
    for slot in graph.endStarts[junction]..<graph.endStarts[junction + 1] {
      let state = Int(graph.endStates[slot])
      guard graph.isOpen[state] else { continue }
      start(state, metres: connector + graph.half[state >> 1], angular: graph.bend[state ^ 1])
    }
    return true
  }
}
