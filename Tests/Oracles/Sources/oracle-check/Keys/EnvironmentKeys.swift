import GeoCore
import PlaceAnalysis

/// Keys of kernel environments, of what is built on them, and of distortion.
enum EnvironmentKeys {
  static func value(_ key: String, _ input: KeyInput) -> Number? {
    if let kernel = suffix(of: key, after: "macro_micro_ratio_H_").flatMap(kernel) {
      return ratio(kernel, input)
    }
    if let kernel = suffix(of: key, after: "multiscalar_profile_smoothed_H_").flatMap(kernel) {
      return smoothedProfile(kernel, input)
    }
    switch key {
    case "distortion_global_unnormalised":
      return unitDistortion(input).map { Number($0.global) }
    case "distortion_local_unnormalised":
      return unitDistortion(input).map { Number($0.local) }
    default: return scaled(key, input)
    }
  }

  /// `RoS_<index>_<kernel>_<bandwidth>m`, `smoothed_<index>_<kernel>_<bandwidth>m` for pairs and
  /// `smoothed_<index>_multi_<kernel>_<bandwidth>m` for groups.
  private static func scaled(_ key: String, _ input: KeyInput) -> Number? {
    var words = key.split(separator: "_").map(String.init)
    guard words.count > 3, let kernel = kernel(words[words.count - 2]),
      let bandwidth = metres(words[words.count - 1]),
      let environment = environments(input, kernel, [bandwidth])?.first
    else { return nil }
    words.removeLast(2)
    switch words {
    case ["RoS", "H"]: return Number(environment.informationTheory())
    case ["RoS", "D"]: return Number(environment.dissimilarity())
    case ["RoS", "R"]: return Number(environment.relativeDiversity())
    case ["RoS", "P"]: return Number(environment.exposureMatrix())
    case ["RoS", "xPx"] where input.pair != nil: return Number(environment.exposure(of: 0, to: 0))
    case ["RoS", "xPy"] where input.pair != nil: return Number(environment.exposure(of: 0, to: 1))
    default: return smoothed(words, SmoothedCounts(environment).plain, input)
    }
  }

  private static func smoothed(
    _ words: [String], _ smoothed: Composition, _ input: KeyInput
  ) -> Number? {
    switch words {
    case ["smoothed", "D"] where input.pair != nil:
      Number(smoothed.value(of: 0, against: 1) { dissimilarity(focal: $0, rest: $1) })
    case ["smoothed", "H"] where input.pair != nil:
      Number(smoothed.value(of: 0, against: 1) { informationTheory(focal: $0, rest: $1) })
    case ["smoothed", "D", "multi"]: Number(smoothed.multigroupDissimilarity())
    case ["smoothed", "H", "multi"]: Number(smoothed.multigroupInformationTheory())
    default: nil
    }
  }

  /// At the smallest and the largest bandwidth of the file.
  private static func ratio(_ kernel: DecayKernel, _ input: KeyInput) -> Number? {
    let bandwidths = bandwidths(input)
    guard let environments = environments(input, kernel, bandwidths) else { return nil }
    let profile = MultiscalarProfile(
      zip(bandwidths, environments).map {
        .init(bandwidth: $0, value: $1.informationTheory())
      })
    guard let ratio = profile.macroMicroRatio else { return nil }
    return .object([
      ("h_small", Number(ratio.smallBandwidth)), ("h_large", Number(ratio.largeBandwidth)),
      ("H_small", Number(ratio.atSmall)), ("H_large", Number(ratio.atLarge)),
      ("ratio", Number(ratio.ratio)),
    ])
  }

  /// By bandwidth in metres, 0 being the counts as they are.
  private static func smoothedProfile(_ kernel: DecayKernel, _ input: KeyInput) -> Number? {
    let bandwidths = bandwidths(input)
    guard let environments = environments(input, kernel, bandwidths) else { return nil }
    var members = [(name: "0", Number(input.town.multigroupInformationTheory()))]
    for (bandwidth, environment) in zip(bandwidths, environments) {
      let smoothed = SmoothedCounts(environment).plain
      members.append(
        (ShortestDecimal.string(bandwidth), Number(smoothed.multigroupInformationTheory())))
    }
    return .object(members)
  }

  private static func unitDistortion(_ input: KeyInput) -> UnitDistortion? {
    input.space.map { UnitDistortion(of: input.town, x: $0.x, y: $0.y) }
  }

  /// nil without geometry.
  private static func environments(
    _ input: KeyInput, _ kernel: DecayKernel, _ bandwidths: [Double]
  ) -> [SpatialEnvironment]? {
    guard let space = input.space else { return nil }
    return try? SpatialEnvironment.all(
      x: space.x, y: space.y, residents: input.town,
      scales: bandwidths.map { EnvironmentScale(kernel, bandwidth: $0) })
  }

  /// `parameters.bandwidths_m`, rising.
  private static func bandwidths(_ input: KeyInput) -> [Double] {
    guard case .array(let members)? = input.parameters?["bandwidths_m"] else { return [] }
    return members.compactMap(\.double).filter { $0 > 0 && $0.isFinite }.sorted()
  }

  private static func kernel(_ word: String) -> DecayKernel? {
    word == "tri" ? .triangular : DecayKernel(rawValue: word)
  }

  /// `250m`, `1000.5m`.
  private static func metres(_ word: String) -> Double? {
    guard word.hasSuffix("m"), let value = Double(word.dropLast()), value > 0, value.isFinite
    else { return nil }
    return value
  }

  private static func suffix(of key: String, after prefix: String) -> String? {
    key.hasPrefix(prefix) ? String(key.dropFirst(prefix.count)) : nil
  }
}
