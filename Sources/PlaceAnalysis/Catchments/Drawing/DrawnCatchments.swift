internal import GeoCore

/// The catchments of one pass as drawn, and who is in them where the pass's costs do not say.
struct DrawnCatchments: Sendable {
  /// As in the output; nil where the reach has no catchments that can be drawn.
  var method: CatchmentMethod?
  /// By scale: a polygon per place in file order, an empty one for a place without a catchment; nil
  /// where the method draws no polygons.
  var polygons: [GeometryColumn?]
  /// By scale: the streets of every place's catchment as lines; nil where the method has none.
  var streets: [GeometryColumn?]
  /// Who is in a catchment, where that is not who has the place in reach by the pass's rows: costs
  /// are those of the scales, so that `cost <= cut-off` holds for who is inside.
  var rows: ReachRows?
  /// By what people are counted; nil where the drawing shares them out by rows of its own.
  var counting: CatchmentCounting?
  /// Loads, prices and who is left over, of an allocation.
  var allocation: CapacityAllocation?
  /// Who is expected to choose which place, where nobody is inside or outside; by scale.
  var choices: PlaceChoices?

  init(_ method: CatchmentMethod?, scales: Int) {
    self.method = method
    polygons = Array(repeating: nil, count: scales)
    streets = Array(repeating: nil, count: scales)
  }
}
