import PlaceAnalysis

/// Keys of bias correction of one group against another, those without chance.
enum CorrectionKeys {
  static func value(_ key: String, _ input: KeyInput) -> Number? {
    guard let (x, y) = input.pair else { return nil }
    return switch key {
    case "D_star_fixedP_binomial", "D_star_fixedP":
      Number(dissimilarityUnderEvenness(focal: x.span, rest: y.span))
    case "D_ct_fixedP": Number(dissimilarityCorrected(focal: x.span, rest: y.span))
    case "D_density_corrected", "D_dc":
      Number(dissimilarityDensityCorrected(focal: x.span, rest: y.span))
    default: nil
    }
  }
}
