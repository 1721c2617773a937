public import GeoCore

/// A decay as options and plans write it: a name and its parameters with units, colons between.
///
/// `linear:15min`, `exponential:0.12/min` or by half-life `exponential:10min`, `gaussian:6min` and
/// cut at 15 minutes `gaussian:6min:15min`, `stepped:5min=1:10min=0.68:15min=0.22`. Those that end
/// at a cut-off take the cut-offs of the reach when none is written: `linear`.
public struct WrittenDecay: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case binary, linear, ramp, power, exponential, gaussian
    case gaussianDai = "gaussian-dai"
    case logistic, stepped, epanechnikov, pst, custom

    /// How it is written in full.
    var pattern: String {
      switch self {
      case .binary, .linear, .gaussianDai, .epanechnikov: "\(rawValue) or \(rawValue):15min"
      case .ramp: "ramp:5min:15min"
      case .power: "power:1.5:1min or power:1.5:1min:60min"
      case .exponential: "exponential:0.12/min, exponential:10min or exponential:10min:30min"
      case .gaussian: "gaussian:6min or gaussian:6min:15min"
      case .logistic: "logistic:15min:7.5min or logistic:15min:7.5min:30min"
      case .stepped: "stepped or stepped:5min=1:10min=0.68:15min=0.22"
      case .pst: "pst:15min:2"
      case .custom: "custom:0min=1:10min=0.5:20min=0"
      }
    }
  }

  /// A parameter, its kind by how it is written.
  enum Argument: Sendable, Hashable {
    case cost(CutOff)
    case number(Double)
    /// So much per metre or per minute.
    case rate(Double, perMinute: Bool)
    case point(CutOff, weight: Double)
  }

  public let kind: Kind
  let arguments: [Argument]
  /// As it was written.
  public let text: String

  /// Whether it has to be given a cut-off.
  var takesCutOffs: Bool {
    switch kind {
    case .binary, .linear, .gaussianDai, .epanechnikov, .stepped: arguments.isEmpty
    default: false
    }
  }

  /// Weights of 1, 0.68 and 0.22 at thirds of the cut-off, those of Luo & Qi 2009 for 10, 20 and 30
  /// minutes.
  public static let stepped = WrittenDecay(.stepped)
  public static let binary = WrittenDecay(.binary)
  public static let gaussianDai = WrittenDecay(.gaussianDai)
  public static let epanechnikov = WrittenDecay(.epanechnikov)

  private init(_ kind: Kind) {
    self.kind = kind
    arguments = []
    text = kind.rawValue
  }

  /// Reads a decay.
  ///
  /// - Throws: names that are not known, parameters that do not fit.
  public init(_ text: String, at location: Location = Location()) throws(GeosegError) {
    self.text = text
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let kind = Kind(rawValue: parts[0].lowercased()) else {
      let words = Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw GeosegError(
        .settingImpossible,
        [
          "value": .text(text),
          "possible": .phrase(Phrase(en: "one of \(words)", sv: "något av \(words)")),
        ],
        at: location)
    }
    self.kind = kind
    var arguments: [Argument] = []
    for part in parts.dropFirst() { arguments.append(try Self.argument(part, at: location)) }
    self.arguments = arguments
    guard Self.fits(arguments, kind) else {
      throw GeosegError(
        .decayArguments, ["decay": .text(text), "pattern": .text(kind.pattern)], at: location)
    }
  }

  private static func argument(
    _ text: String, at location: Location
  ) throws(GeosegError) -> Argument {
    if let number = Double(text) { return .number(number) }
    if let equals = text.firstIndex(of: "="),
      let weight = Double(text[text.index(after: equals)...])
    {
      return .point(try cost(String(text[..<equals]), at: location), weight: weight)
    }
    if let rate = rate(text) { return rate }
    return .cost(try cost(text, at: location))
  }

  private static func cost(_ text: String, at location: Location) throws(GeosegError) -> CutOff {
    do throws(GeosegError) {
      guard let cost = CutOff(try Quantity.parse(text, at: location)) else {
        throw GeosegError(
          .settingImpossible,
          ["value": .text(text), "possible": .phrase(PlanWords.lengthOrTime)], at: location)
      }
      return cost
    } catch {
      // A step or point may lie at cost 0.
      if let time = try? TimeSpan.parse(text, allowingZero: true) { return .time(time) }
      if let length = try? Length.parse(text, allowingZero: true) { return .length(length) }
      throw error
    }
  }

  /// `0.12/min`, `0.001/m`, `1/km`, `2/h`.
  private static func rate(_ text: String) -> Argument? {
    guard let slash = text.firstIndex(of: "/"), let number = Double(text[..<slash]) else {
      return nil
    }
    switch text[text.index(after: slash)...] {
    case "m": return .rate(number, perMinute: false)
    case "km": return .rate(number / 1000, perMinute: false)
    case "min": return .rate(number, perMinute: true)
    case "h": return .rate(number / 60, perMinute: true)
    case "s": return .rate(number * 60, perMinute: true)
    default: return nil
    }
  }

  /// Whether the parameters are those of the kind, a last one that cuts it left out or not.
  private static func fits(_ arguments: [Argument], _ kind: Kind) -> Bool {
    var shape = ""
    for argument in arguments {
      switch argument {
      case .cost: shape += "c"
      case .number: shape += "n"
      case .rate: shape += "r"
      case .point: shape += "p"
      }
    }
    switch kind {
    case .binary, .linear, .gaussianDai, .epanechnikov: return shape.isEmpty || shape == "c"
    case .ramp: return shape == "cc"
    case .power: return shape == "nc" || shape == "ncc"
    case .exponential: return ["r", "c", "rc", "cc"].contains(shape)
    case .gaussian: return shape == "c" || shape == "cc"
    case .logistic: return shape == "cc" || shape == "ccc"
    case .pst: return shape == "cn"
    case .stepped: return shape.allSatisfy { $0 == "p" }
    case .custom: return !shape.isEmpty && shape.allSatisfy { $0 == "p" }
    }
  }
}
