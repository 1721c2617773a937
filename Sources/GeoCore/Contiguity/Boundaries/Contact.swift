/// One thing found out about two zones: a stretch of shared boundary, or that they meet.
struct Contact: Sendable {
  enum Kind: UInt8, Sendable {
    /// In points: the length is 0.
    case point
    /// An edge of both.
    case edge
    /// Along a straight line, as measured by one of the two.
    case straight
    /// Within the tolerance, for longer than the tolerance could feign, as measured by one.
    case near
    /// Within the tolerance, for so short that a touch in a point could look the same.
    case brief
  }

  /// The lower zone.
  var a: Int32
  /// The higher zone.
  var b: Int32
  var kind: Kind
  /// Which of the two has measured.
  var isMeasuredByLower: Bool
  /// In metres.
  var length: Double

  /// A contact of two zones, measured by the first.
  init(_ zone: Int32, _ other: Int32, _ kind: Kind, length: Double = 0) {
    a = min(zone, other)
    b = max(zone, other)
    self.kind = kind
    isMeasuredByLower = zone < other
    self.length = length
  }
}
