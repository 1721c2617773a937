/// Keys that only record what another tool does, never to be reproduced.
enum KeyKind {
  static func isVariantOfAnotherTool(_ key: String) -> Bool {
    key.hasPrefix("PySAL_only_") || key.hasPrefix("smoothed_")
      || key.hasPrefix("multiscalar_profile_smoothed_") || key.hasSuffix("_present_groups")
      || (key.hasPrefix("distortion_") && key.hasSuffix("_unnormalised")) || endsInGrid(key)
  }

  /// `…_grid1000`: a sum over a grid of thresholds.
  private static func endsInGrid(_ key: String) -> Bool {
    guard let last = key.split(separator: "_").last, last.hasPrefix("grid") else { return false }
    return last.count > 4 && last.dropFirst(4).allSatisfy(\.isNumber)
  }

  /// Relative tolerance of a key.
  static func tolerance(_ key: String) -> Double {
    switch key {
    case "D_density_corrected": 1e-7
    case "difference_shapley": 1e-6
    default: 1e-9
    }
  }
}
