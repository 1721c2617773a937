public import GeoCore

extension Outcome {
  /// What a family says of every place, whether or not a layer of it was asked for.
  public struct PlaceNumbers: Sendable {
    public var family: Plan.Task.Family
    /// As results name the places, in file order.
    public var ids: [String]
    /// One row per place, as the layer of places has them.
    public var columns: [Column]
  }
}

extension ResolvedPlan {
  /// The numbers of places of the overlap, for those who look at the summary first.
  func placeNumbers(of task: Plan.Task, _ result: FamilyResult) -> [Outcome.PlaceNumbers] {
    guard task.family == .overlap, let placeSet, !result.placeColumns.isEmpty else { return [] }
    return [
      Outcome.PlaceNumbers(
        family: task.family, ids: placeSet.ids, columns: result.placeColumns)
    ]
  }
}
