extension DivisionShares {
  /// Shares by a smoothed surface: the people of the source's cells in the target / all of them.
  ///
  /// A cell belongs to the source and to the target that hold its middle. A source too small for a
  /// cell falls back to its area, and one without people is shared out by its cells; `bases` says
  /// which fell back.
  ///
  /// - Parameter byArea: Shares of the same sources and targets by area.
  /// - Complexity: O(cells log cells)
  public static func byCells(
    of surface: SmoothedSurface, on grid: CellGrid, orArea byArea: DivisionShares
  ) -> DivisionShares {
    var out = DivisionShares(targetCount: byArea.targetCount)
    out.sourceAreas = byArea.sourceAreas
    for source in 0..<byArea.sourceCount {
      let cells = grid.cells(source)
      if cells.isEmpty {
        out.append(source, of: byArea)
        continue
      }
      let isEmpty = !cells.contains { surface.people[$0] > 0 }
      let order = cells.sorted { (grid.targets[$0], $0) < (grid.targets[$1], $1) }
      var whole = CompensatedSum()
      var outside = CompensatedSum()
      var entries: [Entry] = []
      var sum = CompensatedSum()
      for (place, cell) in order.enumerated() {
        let people = isEmpty ? 1 : surface.people[cell]
        whole.add(people)
        let target = grid.targets[cell]
        if target < 0 {
          outside.add(people)
          continue
        }
        sum.add(people)
        let isLast = place + 1 == order.count || grid.targets[order[place + 1]] != target
        if isLast {
          entries.append((target, sum.value, byArea.area(of: source, in: target)))
          sum = CompensatedSum()
        }
      }
      out.append(entries, whole: whole.value, outside: outside.value, basis: .cells)
    }
    return out
  }
}
