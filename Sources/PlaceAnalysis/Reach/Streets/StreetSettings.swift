public import GeoCore

/// How a street network is read, joined and walked: what one reach along streets is made of, but
/// for the cut-offs.
public struct StreetSettings: Sendable, Hashable {
  public var mode = StreetMode.walk
  public var cost = PathCost.metres
  /// Whether paths lead from zones to places or back.
  public var direction = StreetDirection.toPlaces
  public var snap = StreetSnap.edge
  /// Metres from a street beyond which a point is tied to nothing.
  public var snapLimit = SnapRule.defaultLimit
  /// Vertices that a part of the network needs for points to be tied to it.
  public var smallestComponent = 1
  public var joining = StreetJoining()

  public init() {}

  /// The usual speed of the mode.
  public var usualSpeed: Speed { mode == .cycle ? .cycling : .walking }
}

/// What the network itself depends on: reaches that share it share one network.
public struct StreetJoining: Sendable, Hashable {
  /// Points within so many metres are one vertex.
  public var tolerance = StreetJoiner.defaultTolerance
  /// Whether streets that cross without a vertex are joined there.
  public var splitsCrossings = false
  /// Files of lines that cannot be crossed, of points that keep crossings apart, of further streets.
  public var barriers: String?
  public var unlinks: String?
  public var added: String?
  /// Feature or way ids of streets that are left out.
  public var removed: [String] = []

  public init() {}
}

/// Which way paths lead; a difference only where streets are one-way or slope.
public enum StreetDirection: String, Sendable, Hashable, CaseIterable {
  case toPlaces = "to-places"
  case fromPlaces = "from-places"

  var search: SearchGraph.Direction { self == .toPlaces ? .toPlaces : .fromPlaces }
}

/// What points are tied to.
public enum StreetSnap: String, Sendable, Hashable, CaseIterable {
  /// The nearest point of the nearest street; the straight way there is part of the cost.
  case edge
  /// The nearest vertex, at no cost.
  case vertex
  /// The nearest vertex; the straight way there is part of the cost.
  case vertexConnector = "vertex-connector"

  var mode: SnapRule.Mode {
    switch self {
    case .edge: .edge
    case .vertex: .vertex
    case .vertexConnector: .vertexWithConnector
    }
  }
}
