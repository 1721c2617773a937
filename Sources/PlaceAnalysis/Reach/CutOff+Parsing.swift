public import GeoCore

extension CutOff {
  /// Reads `800m`, `1.5km` or `15min`; kilometres become metres.
  ///
  /// - Throws: `cutOffWithoutUnit` for a bare number, `badCutOff` for anything else.
  public init(parsing text: String) throws(GeosegError) {
    let units: [(ending: String, factor: Double, unit: Unit)] = [
      ("min", 1, .minutes), ("km", 1000, .metres), ("m", 1, .metres),
    ]
    let trimmed = String(text.filter { $0 != " " })
    if let number = Double(trimmed), number.isFinite {
      throw GeosegError(.cutOffWithoutUnit, ["text": .text(text)])
    }
    for (ending, factor, unit) in units where trimmed.hasSuffix(ending) {
      let digits = trimmed.dropLast(ending.count)
      // Digits and one point only: no sign, no exponent, no `inf` or `nan`.
      guard let first = digits.first, first.isASCII, first.isNumber,
        digits.allSatisfy({ $0 == "." || ($0.isASCII && $0.isNumber) }),
        let number = Double(digits), (number * factor).isFinite
      else { break }
      self.init(number * factor, unit)
      return
    }
    throw GeosegError(.badCutOff, ["text": .text(text)])
  }
}
