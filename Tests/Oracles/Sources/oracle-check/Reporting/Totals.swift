/// How many keys agree, differ and are not offered.
struct Totals {
  private(set) var agree = 0
  private(set) var differ = 0
  private(set) var notOffered = 0
  private(set) var withoutReference = 0
  private(set) var variants = 0
  private(set) var variantsAgree = 0
  private(set) var variantsDiffer = 0
  /// Files that could not be read.
  var faults = 0

  mutating func add(_ verdict: Verdict) {
    switch verdict {
    case .agrees: agree += 1
    case .differs: differ += 1
    case .notOffered: notOffered += 1
    case .withoutReference: withoutReference += 1
    case .variant, .notStandard: variants += 1
    case .variantAgrees, .deviation: variantsAgree += 1
    case .variantDiffers: variantsDiffer += 1
    }
  }

  mutating func add(_ other: Totals) {
    agree += other.agree
    differ += other.differ
    notOffered += other.notOffered
    withoutReference += other.withoutReference
    variants += other.variants
    variantsAgree += other.variantsAgree
    variantsDiffer += other.variantsDiffer
    faults += other.faults
  }

  var text: String {
    let keys = agree + differ + notOffered
    var text = "\(agree) of \(keys) keys agree, \(differ) differ, \(notOffered) not offered"
    if withoutReference > 0 { text += "; \(withoutReference) keys without a reference number" }
    if variants > 0 { text += "; \(variants) variants of other tools not compared" }
    if variantsAgree + variantsDiffer > 0 {
      text +=
        "; of \(variantsAgree + variantsDiffer) variants of other tools \(variantsAgree) are "
        + "recognised, \(variantsDiffer) not"
    }
    if faults > 0 { text += ", \(faults) files unreadable" }
    return text
  }
}
