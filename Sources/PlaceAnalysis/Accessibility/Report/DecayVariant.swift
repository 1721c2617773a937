internal import GeoCore

/// A decay that a measure is given at, as results are named by it.
struct DecayVariant: Sendable {
  let decay: Decay
  /// End of a column name, such as `linear_1000m` or `gaussian_6min`; `1000m` for the one decay that
  /// a measure is defined by.
  let label: String
  let parameters: [MeasureValue.Parameter]

  /// The decays that were asked for, or the measure's own at every cut-off.
  ///
  /// None when the measure's own needs a cut-off and the reach has none.
  ///
  /// - Parameters:
  ///   - own: What the measure takes when no decay was asked for.
  ///   - isFixed: Whether it is defined by its own decay and takes no other.
  /// - Throws: decays that do not fit the reach.
  static func all(
    _ own: WrittenDecay, isFixed: Bool = false, _ parameters: AccessParameters,
    _ reach: ReachDefinition
  ) throws(GeosegError) -> [DecayVariant] {
    let asked = isFixed || parameters.decays.isEmpty ? [own] : parameters.decays
    var out: [DecayVariant] = []
    for written in asked {
      if written.takesCutOffs {
        if reach.cutOffs.isEmpty, parameters.decays.contains(written), !isFixed {
          throw GeosegError(.noDecay, ["decay": .text(written.text)])
        }
        for cutOff in reach.cutOffs {
          // A measure's own curve cannot fall within no cost, nor along what is no cost of the way.
          let end = reach.cost(cutOff)
          let canFall = end.isFinite && (end > 0 || written.kind == .binary)
          if !canFall, isFixed || !parameters.decays.contains(written) { continue }
          out.append(
            DecayVariant(
              try written.decay(reach, cutOff: cutOff),
              label: isFixed
                ? cutOff.columnLabel
                : ColumnName.joined(ColumnName.part(written.text), cutOff.columnLabel),
              named: "\(written.text):\(cutOff.label)"))
        }
      } else {
        out.append(
          DecayVariant(
            try written.decay(reach, cutOff: nil), label: ColumnName.part(written.text),
            named: written.text))
      }
    }
    return out
  }

  private init(_ decay: Decay, label: String, named name: String) {
    self.decay = decay
    self.label = label
    var parameters = [MeasureValue.Parameter("decay", .string(name))]
    if decay.support.isFinite { parameters.append(.init("support", .number(decay.support))) }
    self.parameters = parameters
  }
}

extension AccessNeeds {
  /// Costs as far as the decays of a measure go.
  static func decays(
    _ own: WrittenDecay, isFixed: Bool = false
  ) -> @Sendable (AccessParameters, ReachDefinition) throws(GeosegError) -> AccessNeeds {
    { (parameters, reach) throws(GeosegError) in
      let variants = try DecayVariant.all(own, isFixed: isFixed, parameters, reach)
      return variants.map(\.decay.support).max().map { .costs(upTo: $0) } ?? .nothing
    }
  }
}

extension AccessReport {
  /// Runs `body` for every kind of place and every decay of a measure.
  func forEachVariant(
    _ own: WrittenDecay, isFixed: Bool = false,
    _ body: (Supply, DecayVariant) throws(GeosegError) -> Void
  ) throws(GeosegError) {
    let variants = try DecayVariant.all(own, isFixed: isFixed, parameters, pass.definition)
    for supply in supplies {
      for variant in variants { try body(supply, variant) }
    }
  }

  /// Whether the place layer is wanted.
  var givesPlaces: Bool { input.layers.contains("places") }
}
