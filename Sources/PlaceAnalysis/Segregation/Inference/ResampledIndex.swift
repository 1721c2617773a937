public import GeoCore

/// An index that can be computed anew for every replicate: a function of who lives where.
public struct ResampledIndex: Sendable {
  public let name: String
  /// Its value depends on which zone lies where, so that it changes when mixes change places.
  public let isSpatial: Bool
  /// What chance puts into the index has been taken out of it, as of a corrected dissimilarity.
  public let isCorrected: Bool
  let computation: Computation

  enum Computation: Sendable {
    case known(Form)
    case function(@Sendable (Composition) throws(GeosegError) -> Double)
  }

  /// Indices that can be had from how often each zone was drawn.
  ///
  /// nil `other` is everybody else.
  enum Form: Sendable, Hashable {
    case dissimilarity(focal: Int, other: Int?)
    case informationTheory(focal: Int, other: Int?)
    case gini(focal: Int, other: Int?)
    case multigroupDissimilarity
    case multigroupInformationTheory
    case mutualInformation
  }

  /// Any function of a composition; a spatial one sees its rows as the zones of its space.
  public init(
    _ name: String, isSpatial: Bool = false, isCorrected: Bool = false,
    _ value: @escaping @Sendable (Composition) throws(GeosegError) -> Double
  ) {
    self.name = name
    self.isSpatial = isSpatial
    self.isCorrected = isCorrected
    computation = .function(value)
  }

  init(_ name: String, _ form: Form) {
    self.name = name
    isSpatial = false
    isCorrected = false
    computation = .known(form)
  }

  /// Dissimilarity of a group and another, or everybody else.
  public static func dissimilarity(of focal: Int, against other: Int? = nil) -> Self {
    Self("dissimilarity", .dissimilarity(focal: focal, other: other))
  }

  /// Information theory index of a group and another, or everybody else.
  public static func informationTheory(of focal: Int, against other: Int? = nil) -> Self {
    Self("information-theory", .informationTheory(focal: focal, other: other))
  }

  /// Gini index of a group and another, or everybody else.
  public static func gini(of focal: Int, against other: Int? = nil) -> Self {
    Self("gini", .gini(focal: focal, other: other))
  }

  /// Dissimilarity of all groups.
  public static let multigroupDissimilarity = Self(
    "multigroup-dissimilarity", .multigroupDissimilarity)
  /// Information theory index of all groups.
  public static let multigroupInformationTheory = Self(
    "multigroup-information-theory", .multigroupInformationTheory)
  /// Mutual information of group and zone.
  public static let mutualInformation = Self("mutual-information", .mutualInformation)

  /// The index of a town; NaN where undefined.
  public func value(_ town: Composition) throws(GeosegError) -> Double {
    switch computation {
    case .known(let form): form.value(town)
    case .function(let value): try value(town)
    }
  }
}

extension ResampledIndex.Form {
  /// The index of a town; NaN where undefined.
  func value(_ town: Composition) -> Double {
    switch self {
    case .dissimilarity(let focal, nil): town.dissimilarity(ofGroup: focal)
    case .dissimilarity(let focal, let other?):
      town.value(of: focal, against: other) { PlaceAnalysis.dissimilarity(focal: $0, rest: $1) }
    case .informationTheory(let focal, nil): town.informationTheory(ofGroup: focal)
    case .informationTheory(let focal, let other?):
      town.value(of: focal, against: other) {
        PlaceAnalysis.informationTheory(focal: $0, rest: $1)
      }
    case .gini(let focal, nil):
      town.value(ofGroup: focal, againstRest: town.rest(of: focal)) {
        PlaceAnalysis.gini(focal: $0, rest: $1)
      }
    case .gini(let focal, let other?):
      town.value(of: focal, against: other) { PlaceAnalysis.gini(focal: $0, rest: $1) }
    case .multigroupDissimilarity: town.multigroupDissimilarity()
    case .multigroupInformationTheory: town.multigroupInformationTheory()
    case .mutualInformation: town.mutualInformation()
    }
  }
}
