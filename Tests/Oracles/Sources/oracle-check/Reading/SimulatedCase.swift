import GeoCore
import PlaceAnalysis

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reference numbers that were simulated: distributions of replicates, and corrections by their mean.
///
/// They are compared with as many replicates of ours, within four standard errors of both.
struct SimulatedCase {
  private static let deviations = 4.0
  private static let usualReplications = 20_000

  let title: String
  let input: KeyInput

  /// `null_and_bootstrap[model][index] = { mean, sd, q025, …, replications }`.
  func distributions(_ models: [JSONValue.Member]) -> [OracleEntry] {
    var entries: [OracleEntry] = []
    for member in models {
      guard case .object(let indices) = member.value else { continue }
      let keys = indices.map(\.key)
      let replications =
        indices.compactMap { $0.value["replications"]?.double }.max()
        .map { Int($0) } ?? Self.usualReplications
      let drawn = Drawn(member.key, keys, input, replications)
      for index in indices {
        guard case .object(let statistics) = index.value else { continue }
        for statistic in statistics {
          guard
            let judge = judge(statistic.key, statistic.value.double, index.value, index.key, drawn)
          else { continue }
          entries.append(
            OracleEntry(
              scope: title, key: "\(member.key): \(index.key) \(statistic.key)",
              reference: statistic.value, ours: { nil }, judge: judge))
        }
      }
    }
    return entries
  }

  /// nil for what describes the reference's own draws.
  private func judge(
    _ statistic: String, _ reference: Double?, _ of: JSONValue, _ index: String, _ drawn: Drawn
  ) -> (() -> Verdict)? {
    guard statistic != "mcse", statistic != "replications", let reference else { return nil }
    let theirs = of["replications"]?.double ?? Double(Self.usualReplications)
    return {
      guard let found = drawn.distribution(index) else { return .notOffered }
      switch statistic {
      case "mean":
        let error = of["mcse"]?.double ?? found.monteCarloError
        let own = found.monteCarloError
        return Self.within(
          found.mean, reference, Self.deviations * (error * error + own * own).squareRoot())
      case "sd":
        let spread = Self.errorOfDeviation(found)
        let both = (1 + Double(found.values.count) / theirs).squareRoot()
        return Self.within(found.standardDeviation, reference, Self.deviations * spread * both)
      default:
        guard let share = Self.share(statistic) else { return .notOffered }
        // Free of the distribution: where the reference lies among our ranks.
        let reach =
          Self.deviations
          * (share * (1 - share) * (1 / Double(found.values.count) + 1 / theirs)).squareRoot()
        let rounding = 1e-9 * max(reference.magnitude, 1e-3)
        let low = found.quantile(share - reach) - rounding
        let high = found.quantile(share + reach) + rounding
        if reference >= low, reference <= high { return .agrees }
        return .differs("\(found.quantile(share)) for \(reference), beyond \(low)…\(high)")
      }
    }
  }

  /// `corrections[key]`; a key in which somebody wrote how it was made ends at the first space.
  func corrections(_ keys: [JSONValue.Member], _ element: JSONValue) -> [OracleEntry] {
    keys.map { member in
      let word = member.key.prefix { $0 != " " }
      let reference = member.value
      if let value = CorrectionKeys.value(String(word), input) {
        return OracleEntry(scope: title, key: member.key, reference: reference, ours: { value })
      }
      return OracleEntry(
        scope: title, key: member.key, reference: reference, ours: { nil },
        judge: { simulated(String(word), reference.double) })
    }
  }

  private func simulated(_ word: String, _ reference: Double?) -> Verdict {
    let models = ["D_ct": ("evenness", "D"), "G_ct": ("evenness", "Gini"), "D_bc": ("Allen", "D")]
    guard let (model, index) = models[word], let reference else { return .notOffered }
    let drawn = Drawn(model, [index], input, Self.usualReplications)
    guard let found = drawn.inference(index) else { return .notOffered }
    // The correction moves by (1 − θ)/(1 − θ*)² with the mean of chance, by 1 with that of a
    // bootstrap.
    let star = found.distribution.mean
    let slope = word == "D_bc" ? 1 : (1 - found.observed) / ((1 - star) * (1 - star))
    return Self.within(
      found.corrected, reference,
      Self.deviations * slope * found.distribution.monteCarloError * 2.0.squareRoot())
  }

  private static func within(_ ours: Double, _ reference: Double, _ reach: Double) -> Verdict {
    let gap = (ours - reference).magnitude
    if gap <= reach { return .agrees }
    return .differs("\(ours) for \(reference), beyond four Monte-Carlo errors ±\(reach)")
  }

  /// Standard error of a standard deviation, from the fourth moment.
  private static func errorOfDeviation(_ found: ReplicateDistribution) -> Double {
    let count = Double(found.values.count)
    let variance = found.standardDeviation * found.standardDeviation
    let fourth =
      found.values.reduce(0) { sum, value in
        let square = (value - found.mean) * (value - found.mean)
        return sum + square * square
      } / count
    return (max(0, fourth - variance * variance) / count).squareRoot()
      / (2 * found.standardDeviation)
  }

  /// `q025` is 0.025, `q50` 0.5.
  private static func share(_ statistic: String) -> Double? {
    guard statistic.first == "q" else { return nil }
    return Double("0." + statistic.dropFirst())
  }
}

/// Replicates of a model, drawn when first asked for.
private final class Drawn {
  private let model: ResamplingModel?
  private let keys: [String]
  private let input: KeyInput
  private let replications: Int
  private lazy var results: [String: Inference] = draw()

  init(_ words: String, _ keys: [String], _ input: KeyInput, _ replications: Int) {
    model = Self.model(words)
    self.keys = keys
    self.input = input
    self.replications = min(max(replications, 100), 1_000_000)
  }

  func distribution(_ index: String) -> ReplicateDistribution? { results[index]?.distribution }
  func inference(_ index: String) -> Inference? { results[index] }

  private func draw() -> [String: Inference] {
    guard let model else { return [:] }
    let indices = keys.compactMap { key in index(key).map { (key, $0) } }
    let report = try? Resampling(model: model, replicates: replications, seed: 20_261_121).run(
      indices.map(\.1), of: input.town, context: RunContext(threads: processors))
    var out: [String: Inference] = [:]
    for ((key, _), result) in zip(indices, report?.results ?? []) { out[key] = result }
    return out
  }

  private var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Any key of a pair or a set of groups; nil when nobody knows it.
  private func index(_ key: String) -> ResampledIndex? {
    let isPair = input.pair != nil
    switch key {
    case "D" where isPair: return .dissimilarity(of: 0, against: 1)
    case "H" where isPair, "H_entropy" where isPair: return .informationTheory(of: 0, against: 1)
    case "Gini" where isPair: return .gini(of: 0, against: 1)
    case "D_multi": return .multigroupDissimilarity
    case "H_multi", "H": return .multigroupInformationTheory
    case "M_mutual_information", "divergence", "M": return .mutualInformation
    default: break
    }
    guard KeyFamilies.value(key, input) != nil else { return nil }
    let input = UncheckedInput(value: input)
    return ResampledIndex(key) { town in
      let n = town.zoneCount
      let rows = (0..<town.groupCount).map { Array(town.counts[$0 * n..<($0 + 1) * n]) }
      guard case .value(let value)? = KeyFamilies.value(key, input.value.with(rows)) else {
        return .nan
      }
      return value
    }
  }

  /// The model that is described in words.
  private static func model(_ words: String) -> ResamplingModel? {
    let first = words.lowercased().split { !$0.isLetter }.map(String.init)
    switch (first.first, first.dropFirst().first) {
    case ("evenness", _): return .evenness
    case ("systematic", _): return .systematic
    case ("person", "permutation"), ("persons", "permutation"): return .personPermutation
    case ("person", "bootstrap"), ("persons", "bootstrap"): return .bootstrapPersons
    case ("unit", "bootstrap"), ("units", "bootstrap"), ("zone", "bootstrap"),
      ("bootstrap", _):
      return .bootstrapZones
    case ("allen", _), ("group", "bootstrap"): return .bootstrapGroups
    case ("jackknife", _): return .jackknifeZones
    default: return nil
    }
  }
}

/// Values alone, handed to workers that only read them.
private struct UncheckedInput: @unchecked Sendable {
  let value: KeyInput
}
