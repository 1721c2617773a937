/// Streets as space syntax sees them: segments that meet, and how sharply one turns between them.
///
/// A segment is walked one way or the other: state 2s runs from its first end to its last, state
/// 2s + 1 the other way. A *turn* leads from a state to a state that starts where it ends, never
/// back onto the same segment. Lengths and angles are rounded to multiples of 2⁻³⁰ (a nanometre, a
/// billionth of a degree), so that sums of them are exact: what is equally long or equally crooked is
/// equal, in whatever order it is added up.
public struct SegmentGraph: Sendable {
  /// What one segment is.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// The straight piece between two points of a street, as in Place Syntax Tool.
    case pieces
    /// The whole course of an edge between two vertices; its own bends cost angle, half on each side
    /// of the middle of its length.
    case edges
  }

  public var unit: Unit
  /// Junction at each end.
  public var first: [Int32]
  public var last: [Int32]
  public var junctionCount: Int
  /// Half the length in metres.
  public var half: [Double]
  /// East and north of the middle, in metres.
  public var middleX: [Double]
  public var middleY: [Double]
  /// Per state, degrees that the course bends between its middle and the end where the state ends; 0
  /// for straight pieces.
  public var bend: [Double]
  /// The edge of the network it is of, and where along that edge it begins, in metres.
  public var edge: [Int32]
  public var start: [Double]
  /// Segments of edge e: `edgeStarts[e]..<edgeStarts[e + 1]`, along its course; none where the edge
  /// is closed or has no length.
  public var edgeStarts: [Int]
  /// Junction of every vertex of the network.
  public var junctionOfVertex: [Int32]
  /// The course of each segment, ends included.
  public var pointStarts: [Int]
  public var x: [Double]
  public var y: [Double]
  /// Whether a state may be walked at all.
  public var isOpen: [Bool]
  /// Turns out of state q are `turnStarts[q]..<turnStarts[q + 1]`, by rising target.
  public var turnStarts: [Int]
  public var turnTarget: [Int32]
  /// Degrees, 0…180.
  public var turnAngle: [Double]
  /// Segments at junction j: `endStarts[j]..<endStarts[j + 1]`, as states that start there.
  public var endStarts: [Int]
  public var endStates: [Int32]

  public var count: Int { first.count }
  public var stateCount: Int { 2 * first.count }

  /// Length in metres.
  public func length(_ segment: Int) -> Double { 2 * half[segment] }

  /// The points of a segment's course, ends included.
  public func points(_ segment: Int) -> Range<Int> {
    pointStarts[segment]..<pointStarts[segment + 1]
  }

  /// The nearest multiple of 2⁻³⁰.
  ///
  /// Sums of such numbers are exact up to 2²² in size: four thousand kilometres.
  @inline(__always)
  public static func rounded(_ value: Double) -> Double {
    (value * 0x1p30).rounded() * 0x1p-30
  }
}
