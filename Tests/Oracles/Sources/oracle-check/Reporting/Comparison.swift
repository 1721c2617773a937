/// Walks two values side by side.
struct Comparison {
  /// Values this small are zero but for rounding.
  static let zero = 1e-12

  let tolerance: Double
  /// Differences up to this are none.
  let absolute: Double
  private(set) var differing = 0
  private(set) var otherShape: String?
  private var worst = 0.0
  private var worstText = ""

  init(tolerance: Double) {
    self.tolerance = tolerance
    absolute = Self.zero * min(1, 1e9 * tolerance)
  }

  var agrees: Bool { otherShape == nil && differing == 0 }
  /// The largest difference and where, and how many there are.
  var text: String {
    otherShape ?? (differing > 1 ? "\(worstText), \(differing) values" : worstText)
  }

  /// - Parameter slack: What each value may differ by, in the shape of the values.
  mutating func compare(
    _ ours: Number, _ reference: Number, at place: String, slack: Number? = nil
  ) {
    switch (ours, reference) {
    case (.value(let a), .value(let b)):
      var extra = 0.0
      if case .value(let value)? = slack { extra = value }
      compare(a, b, at: place, slack: extra)
    case (.undefined, .undefined): break
    case (.list(let a), .list(let b)):
      guard a.count == b.count else {
        otherShape = otherShape ?? "\(a.count) values for \(b.count)\(place)"
        return
      }
      var slacks: [Number] = []
      if case .list(let list)? = slack, list.count == a.count { slacks = list }
      for (i, (x, y)) in zip(a, b).enumerated() {
        compare(x, y, at: "\(place)[\(i)]", slack: slacks.isEmpty ? slack : slacks[i])
      }
    case (.undefined, .value(let b)): note(.infinity, "undefined for \(b)", at: place)
    case (.value(let a), .undefined): note(.infinity, "\(a) for undefined", at: place)
    case (.object(let a), .object(let b)):
      for (name, y) in b {
        guard let x = a.first(where: { $0.name == name })?.1 else {
          otherShape = otherShape ?? "no member \(name)\(place)"
          continue
        }
        var own = slack
        if case .object(let members)? = slack { own = members.first { $0.name == name }?.1 }
        compare(x, y, at: "\(place).\(name)", slack: own)
      }
    default: otherShape = otherShape ?? "another shape\(place)"
    }
  }

  private mutating func compare(_ a: Double, _ b: Double, at place: String, slack: Double) {
    let gap = (a - b).magnitude
    let size = max(a.magnitude, b.magnitude)
    guard gap > max(tolerance * size, absolute, slack) else { return }
    note(gap / size, "\(gap / size) relative, \(a) for \(b)", at: place)
  }

  private mutating func note(_ size: Double, _ text: String, at place: String) {
    differing += 1
    guard size > worst else { return }
    worst = size
    worstText = text + (place.isEmpty ? "" : " at \(place)")
  }
}
