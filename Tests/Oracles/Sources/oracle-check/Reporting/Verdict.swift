import GeoCore

/// How one key compares.
enum Verdict {
  case agrees
  case differs(String)
  case notOffered
  /// There is no reference number, and the one tool that offers the key prints another or stops.
  case withoutReference(String)
  /// Only there to recognise what another tool does.
  case variant
  case variantAgrees
  case variantDiffers(String)

  /// Compares a key; variants of other tools only when `isCompat`.
  init(_ entry: OracleEntry, isCompat: Bool) {
    guard KeyKind.isVariantOfAnotherTool(entry.key) else {
      self.init(entry)
      return
    }
    guard isCompat else {
      self = .variant
      return
    }
    switch Verdict(entry) {
    case .agrees: self = .variantAgrees
    case .differs(let how): self = .variantDiffers(how)
    case .withoutReference(let how): self = .variantDiffers(how)
    case .notOffered, .variant, .variantAgrees, .variantDiffers: self = .variant
    }
  }

  private init(_ entry: OracleEntry) {
    if let judge = entry.judge {
      self = judge()
      return
    }
    guard let ours = entry.ours() else {
      self = .notOffered
      return
    }
    if case .string(let text)? = entry.reference, text.hasPrefix("ERROR") {
      self = .withoutReference("the one tool that offers it stopped")
      return
    }
    guard let reference = Number(entry.reference) else {
      self = .differs("the reference is not a number")
      return
    }
    var comparison = Comparison(tolerance: KeyKind.tolerance(entry.key))
    comparison.compare(ours, reference, at: "")
    if entry.isPeerAlone, comparison.otherShape != nil || comparison.differing > 0 {
      self = .withoutReference(
        "the one tool that offers it differs by \(comparison.otherShape ?? comparison.text)")
    } else if let shape = comparison.otherShape {
      self = .differs(shape)
    } else if comparison.differing > 0 {
      self = .differs(comparison.text)
    } else {
      self = .agrees
    }
  }

  var text: String {
    switch self {
    case .agrees: "agrees"
    case .differs(let how): "differs (by \(how))"
    case .notOffered: "not offered"
    case .withoutReference(let how): "has no reference number (\(how))"
    case .variant: "not compared (variant of another tool)"
    case .variantAgrees: "recognised (variant of another tool)"
    case .variantDiffers(let how): "not recognised (variant of another tool, by \(how))"
    }
  }
}

/// Walks two values side by side.
private struct Comparison {
  /// Values this small are zero but for rounding.
  static let zero = 1e-12

  let tolerance: Double
  private(set) var differing = 0
  private(set) var otherShape: String?
  private var worst = 0.0
  private var worstText = ""

  init(tolerance: Double) { self.tolerance = tolerance }

  var text: String { differing > 1 ? "\(worstText), \(differing) values" : worstText }

  mutating func compare(_ ours: Number, _ reference: Number, at place: String) {
    switch (ours, reference) {
    case (.value(let a), .value(let b)): compare(a, b, at: place)
    case (.undefined, .undefined): break
    case (.list(let a), .list(let b)):
      guard a.count == b.count else {
        otherShape = otherShape ?? "\(a.count) values for \(b.count)\(place)"
        return
      }
      for (i, (x, y)) in zip(a, b).enumerated() { compare(x, y, at: "\(place)[\(i)]") }
    case (.undefined, .value(let b)): note(.infinity, "undefined for \(b)", at: place)
    case (.value(let a), .undefined): note(.infinity, "\(a) for undefined", at: place)
    case (.object(let a), .object(let b)):
      for (name, y) in b {
        guard let x = a.first(where: { $0.name == name })?.1 else {
          otherShape = otherShape ?? "no member \(name)\(place)"
          continue
        }
        compare(x, y, at: "\(place).\(name)")
      }
    default: otherShape = otherShape ?? "another shape\(place)"
    }
  }

  private mutating func compare(_ a: Double, _ b: Double, at place: String) {
    let gap = (a - b).magnitude
    let size = max(a.magnitude, b.magnitude)
    guard gap > max(tolerance * size, Self.zero * min(1, 1e9 * tolerance)) else { return }
    note(gap / size, "\(gap / size) relative, \(a) for \(b)", at: place)
  }

  private mutating func note(_ size: Double, _ text: String, at place: String) {
    differing += 1
    guard size > worst else { return }
    worst = size
    worstText = text + (place.isEmpty ? "" : " at \(place)")
  }
}
