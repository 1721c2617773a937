/// How many keys agree, differ and are not offered.
struct Totals {
  private(set) var agree = 0
  private(set) var differ = 0
  private(set) var notOffered = 0
  private(set) var variants = 0
  /// Files that could not be read.
  var faults = 0

  mutating func add(_ verdict: Verdict) {
    switch verdict {
    case .agrees: agree += 1
    case .differs: differ += 1
    case .notOffered: notOffered += 1
    case .variant: variants += 1
    }
  }

  mutating func add(_ other: Totals) {
    agree += other.agree
    differ += other.differ
    notOffered += other.notOffered
    variants += other.variants
    faults += other.faults
  }

  var text: String {
    let keys = agree + differ + notOffered
    var text = "\(agree) of \(keys) keys agree, \(differ) differ, \(notOffered) not offered"
    if variants > 0 { text += ", \(variants) variants of other tools not offered" }
    if faults > 0 { text += ", \(faults) files unreadable" }
    return text
  }
}
