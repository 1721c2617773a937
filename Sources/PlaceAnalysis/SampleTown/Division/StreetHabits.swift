/// How streets run and blocks are cut in one kind of neighbourhood.
struct StreetHabits {
  /// Share of the blocks that have streets on all sides; the others share one as lots.
  var streetShare: Double
  /// How far the ends of a street move to meet another, in block widths.
  var snap: Double
  /// Likelihood that a street follows the longest edge of its block, not the town's grid.
  var followsEdges: Double
  /// Largest slope against the grid.
  var slope: Double
  /// Largest deviation from equal halves.
  var unevenness: Double
  var mainRoad: RoadClass
  /// Likelihood that a side street is for walking only.
  var footways: Double
  var sideStreet: RoadClass
  /// Likelihood that a street is one-way for vehicles.
  var oneWay = 0.0

  init(_ pattern: District.StreetPattern) {
    switch pattern {
    case .grid:
      self.init(
        streetShare: 0.55, snap: 0.3, followsEdges: 0, slope: 0.02, unevenness: 0.05,
        mainRoad: .residential, footways: 0.18, sideStreet: .residential)
      oneWay = 0.25
    case .winding:
      self.init(
        streetShare: 0.48, snap: 0.2, followsEdges: 0.75, slope: 0.16, unevenness: 0.12,
        mainRoad: .residential, footways: 0.15, sideStreet: .residential)
    case .estate:
      self.init(
        streetShare: 0.42, snap: 0.22, followsEdges: 0.3, slope: 0.06, unevenness: 0.12,
        mainRoad: .residential, footways: 0.65, sideStreet: .residential)
    case .countryside:
      self.init(
        streetShare: 0.2, snap: 0.2, followsEdges: 0.7, slope: 0.22, unevenness: 0.18,
        mainRoad: .unclassified, footways: 0, sideStreet: .track)
    }
  }

  private init(
    streetShare: Double, snap: Double, followsEdges: Double, slope: Double, unevenness: Double,
    mainRoad: RoadClass, footways: Double, sideStreet: RoadClass
  ) {
    self.streetShare = streetShare
    self.snap = snap
    self.followsEdges = followsEdges
    self.slope = slope
    self.unevenness = unevenness
    self.mainRoad = mainRoad
    self.footways = footways
    self.sideStreet = sideStreet
  }

  /// The class of a side street, from a random number in 0…1.
  func street(_ draw: Double) -> RoadClass { draw < footways ? .footway : sideStreet }
}
