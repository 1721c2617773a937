internal import GeoCore

/// Several indices of one town, computed together for every replicate.
struct ResampledIndices: Sendable {
  typealias Values = @Sendable (Composition) throws(GeosegError) -> [Double]

  let names: [String]
  let isSpatial: [Bool]
  let isCorrected: [Bool]
  /// Positions of indices that the engine knows, and what they are.
  private let known: [(position: Int, form: ResampledIndex.Form)]
  private let others: [Int]
  private let otherValues: @Sendable ([Int]) -> Values

  init(_ indices: [ResampledIndex]) {
    self.init(
      names: indices.map(\.name), isSpatial: indices.map(\.isSpatial),
      isCorrected: indices.map(\.isCorrected),
      forms: indices.map { if case .known(let form) = $0.computation { form } else { nil } }
    ) { positions in
      let wanted = positions.map { indices[$0] }
      return { (town) throws(GeosegError) in
        var values: [Double] = []
        for index in wanted { values.append(try index.value(town)) }
        return values
      }
    }
  }

  /// - Parameter otherValues: Computes the indices at these positions, those without a form.
  init(
    names: [String], isSpatial: [Bool], isCorrected: [Bool], forms: [ResampledIndex.Form?],
    otherValues: @escaping @Sendable ([Int]) -> Values
  ) {
    self.names = names
    self.isSpatial = isSpatial
    self.isCorrected = isCorrected
    known = forms.enumerated().compactMap { position, form in form.map { (position, $0) } }
    others = forms.indices.filter { forms[$0] == nil }
    self.otherValues = otherValues
  }

  var count: Int { names.count }

  /// Those that `isWanted`, as the same positions; the others are NaN.
  func values(
    _ town: Composition, where isWanted: [Bool], _ out: inout [Double]
  ) throws(GeosegError) {
    for (position, form) in known where isWanted[position] { out[position] = form.value(town) }
    try otherValues(town, where: isWanted, &out)
  }

  /// Those that the engine does not know.
  func otherValues(
    _ town: Composition, where isWanted: [Bool], _ out: inout [Double]
  ) throws(GeosegError) {
    let positions = others.filter { isWanted[$0] }
    guard !positions.isEmpty else { return }
    for (position, value) in zip(positions, try otherValues(positions)(town)) {
      out[position] = value
    }
  }

  func hasOthers(where isWanted: [Bool]) -> Bool { others.contains { isWanted[$0] } }

  func knownForms(where isWanted: [Bool]) -> [(position: Int, form: ResampledIndex.Form)] {
    known.filter { isWanted[$0.position] }
  }
}
