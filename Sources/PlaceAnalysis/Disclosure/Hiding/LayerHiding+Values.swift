internal import GeoCore

extension LayerHiding {
  /// The values of the summary, with small numbers hidden.
  mutating func values(_ values: [MeasureValue]) -> [MeasureValue] {
    var hidden = HiddenNumbers()
    let out = values.map { value -> MeasureValue in
      switch standing(value) {
      case .told: return value
      case .small: hidden.primary += 1
      case .protecting: hidden.secondary += 1
      case .derived: hidden.derived += 1
      }
      return value.hidden
    }
    note(hidden, "summary")
    return out
  }

  private func standing(_ value: MeasureValue) -> Standing {
    guard let number = value.value else { return .told }
    let one =
      value.groups.first.flatMap { group in
        input.people.groupNames.firstIndex(of: group).map { $0 + 1 }
      } ?? 0
    let category = value.text("category").flatMap { input.places.categories.firstIndex(of: $0) }
    // Nothing is told of a group of too few people altogether.
    if let number = passes.first(where: { $0.pass.series.contains(one) })?.number,
      !numbers.standing(madeOf: .everybody, pass: number, series: one).isTold,
      value.groups.count < 2
    {
      return value.unit == .persons && numbers.minimum.isSmall(value.value ?? 0) ? .small : .derived
    }
    if value.id == UnreachablePopulation.info.id {
      guard let pass = rows.pass(named: value.text("reach") ?? "", series: one) else {
        return byValue(value)
      }
      return numbers.standing(
        .unreached(pass: pass, category: category), pass: pass, series: one, value: number)
    }
    guard let (pass, scale) = rows.find(value, series: one) else { return byValue(value) }
    switch value.id {
    case CoveredPopulation.info.id:
      return numbers.standing(
        .covered(pass: pass, scale: scale, category: category), pass: pass, series: one,
        value: number)
    case UncoveredPopulation.info.id:
      return numbers.standing(
        .uncovered(pass: pass, scale: scale, category: category), pass: pass, series: one,
        value: number)
    case Multiplicity.info.id:
      guard let m = value.integer("multiplicity") else { return byValue(value) }
      return numbers.standing(
        .multiplicity(pass: pass, scale: scale, m), pass: pass, series: one, value: number)
    case MeanMultiplicity.info.id, PlacesWithin.info.id:
      guard category == nil else { return byValue(value) }
      return made(
        of: [.summedMultiplicity(pass: pass, scale: scale)], pass: pass, series: [one])
    case ShareWithAccess.info.id:
      return made(
        of: [
          .covered(pass: pass, scale: scale, category: category),
          .uncovered(pass: pass, scale: scale, category: category),
        ], pass: pass, series: [one])
    default: return byValue(value)
    }
  }

  private func byValue(_ value: MeasureValue) -> Standing {
    value.unit == .persons && numbers.minimum.isSmall(value.value ?? 0) ? .small : .told
  }
}

extension MeasureValue {
  /// Without what it says: `suppressed`, and no range.
  var hidden: MeasureValue {
    var out = self
    out.value = nil
    out.interval = nil
    out.resampled = nil
    out.status = .suppressed
    return out
  }

  fileprivate func text(_ name: String) -> String? {
    guard case .string(let text)? = parameters.first(where: { $0.name == name })?.value else {
      return nil
    }
    return text
  }

  fileprivate func integer(_ name: String) -> Int? {
    guard case .integer(let number)? = parameters.first(where: { $0.name == name })?.value else {
      return nil
    }
    return number
  }
}
