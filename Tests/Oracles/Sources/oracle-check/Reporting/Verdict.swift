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
  /// The reference deviates from the definition, exactly as a named tool is known to.
  case deviation(String)
  /// The key only records what another tool does.
  case notStandard(String)

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
    case .notOffered, .variant, .variantAgrees, .variantDiffers, .deviation, .notStandard:
      self = .variant
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
    if comparison.agrees {
      self = .agrees
    } else if entry.isPeerAlone {
      self = .withoutReference("the one tool that offers it differs by \(comparison.text)")
    } else {
      self = .differs(comparison.text)
    }
  }

  /// Compares a key of a file about access, first with our value, then with what named tools are
  /// known to make of it.
  init(_ leaf: JSONValue, _ path: LeafPath, _ input: AccessKeyInput) {
    guard let answer = AccessKeyFamilies.value(path, input) else {
      self = .notOffered
      return
    }
    guard let ours = answer.ours else {
      self = .notStandard(answer.reason)
      return
    }
    guard let reference = Number(leaf: leaf) else {
      self = .differs("the reference is not a number")
      return
    }
    let tolerance =
      answer.tolerance
      ?? AccessKeyFamilies.tolerance(
        input.form, path, isAlongStreets: input.town.path(.streets) != nil)
    var comparison = Comparison(tolerance: tolerance)
    comparison.compare(ours, reference, at: "", slack: answer.slack)
    if comparison.agrees {
      self = .agrees
      return
    }
    for variant in answer.variants {
      var other = Comparison(tolerance: tolerance)
      other.compare(variant.value, reference, at: "")
      if other.agrees {
        self = .deviation(variant.reason)
        return
      }
    }
    self = .differs(comparison.text)
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
    case .deviation(let why): "recognised (variant of another tool: \(why))"
    case .notStandard(let why): "not compared (variant of another tool: \(why))"
    }
  }
}
