/// The directions in which an edge may be used, seen from its first point to its last.
public struct Passage: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let forward = Passage(rawValue: 1)
  public static let backward = Passage(rawValue: 2)
  public static let both: Passage = [.forward, .backward]
  /// Closed: kept in the network, used by nobody.
  public static let none: Passage = []

  /// The same passage seen from the other end.
  public var reversed: Passage {
    var out: Passage = []
    if contains(.forward) { out.insert(.backward) }
    if contains(.backward) { out.insert(.forward) }
    return out
  }
}
