internal import GeoCore

/// How the values of settings are read, each with the fault that it can have.
extension SegregationSetting {
  /// Which parameter a setting writes to.
  typealias Place<Value> = any WritableKeyPath<SegregationParameters, Value> & Sendable

  /// Lengths in metres, above zero.
  static func lengths(
    _ key: Place<[Double]>
  ) -> Apply {
    { (entries, parameters, location) throws(GeosegError) in
      parameters[keyPath: key] =
        try Length.parseList(entries.joined(separator: ","), at: location).map(\.metres)
    }
  }

  /// Lengths or times, all of one kind.
  static let bandwidths: Apply = { (entries, parameters, location) throws(GeosegError) in
    let written = entries.joined(separator: ",")
    let quantities = try Quantity.parseList(written, at: location)
    let cutOffs = quantities.compactMap { CutOff($0) }
    guard cutOffs.count == quantities.count, Set(cutOffs.map(\.isTime)).count == 1 else {
      let possible = Phrase(
        en: "lengths alone or times alone", sv: "bara längder eller bara tider")
      throw GeosegError([impossible(written, possible, location)])
    }
    parameters.bandwidths = cutOffs.map(\.value)
    parameters.bandwidthUnit = cutOffs[0].isTime ? .minutes : .metres
  }

  /// One length in metres, above zero.
  static func length(
    _ key: Place<Double?>
  ) -> Apply {
    { (entries, parameters, location) throws(GeosegError) in
      let lengths = try Length.parseList(entries.joined(separator: ","), at: location)
      parameters[keyPath: key] = lengths.last?.metres
    }
  }

  /// One length in metres that always has a value, above zero.
  static func length(
    _ key: Place<Double>
  ) -> Apply {
    { (entries, parameters, location) throws(GeosegError) in
      let lengths = try Length.parseList(entries.joined(separator: ","), at: location)
      if let last = lengths.last { parameters[keyPath: key] = last.metres }
    }
  }

  /// Numbers that `isPossible`; `possible` says which those are.
  static func numbers(
    _ key: Place<[Double]>, _ possible: Phrase,
    where isPossible: @escaping @Sendable (Double) -> Bool
  ) -> Apply {
    { (entries, parameters, location) throws(GeosegError) in
      var values: [Double] = []
      var faults: [Diagnostic] = []
      for entry in entries {
        if let value = Double(entry), value.isFinite, isPossible(value) {
          values.append(value)
        } else {
          faults.append(impossible(entry, possible, location))
        }
      }
      if !faults.isEmpty { throw GeosegError(faults) }
      parameters[keyPath: key] = values
    }
  }

  /// One number that `isPossible`; `possible` says which those are.
  static func number(
    _ key: Place<Double>, _ possible: Phrase,
    where isPossible: @escaping @Sendable (Double) -> Bool
  ) -> Apply {
    { (entries, parameters, location) throws(GeosegError) in
      guard entries.count == 1, let value = Double(entries[0]), value.isFinite,
        isPossible(value)
      else { throw GeosegError([impossible(entries.joined(separator: ","), possible, location)]) }
      parameters[keyPath: key] = value
    }
  }

  /// A whole number in a range.
  static func integer(
    _ key: Place<Int>, in range: ClosedRange<Int>
  ) -> Apply {
    { (entries, parameters, location) throws(GeosegError) in
      let possible = Phrase(
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)",
        sv: "ett heltal från \(range.lowerBound) till \(range.upperBound)")
      guard let entry = entries.last, entries.count == 1, let value = Int(entry),
        range.contains(value)
      else {
        throw GeosegError([impossible(entries.joined(separator: ","), possible, location)])
      }
      parameters[keyPath: key] = value
    }
  }

  /// Names, checked where they are used.
  static func names(_ key: Place<[String]>) -> Apply {
    { (entries, parameters, location) throws(GeosegError) in
      parameters[keyPath: key] = entries.filter { !$0.isEmpty }
    }
  }

  /// One word of a choice.
  static func word<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ key: Place<Choice>
  ) -> Apply where Choice.RawValue == String {
    { (entries, parameters, location) throws(GeosegError) in
      let read = try choices(Choice.self, entries, location)
      guard read.count == 1, let choice = read.first else {
        throw GeosegError([
          impossible(entries.joined(separator: ","), onlyOne(Choice.self), location)
        ])
      }
      parameters[keyPath: key] = choice
    }
  }

  /// Words of a choice.
  static func words<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ key: Place<[Choice]>
  ) -> Apply where Choice.RawValue == String {
    { (entries, parameters, location) throws(GeosegError) in
      parameters[keyPath: key] = try choices(Choice.self, entries, location)
    }
  }

  /// `yes` or `no`, also as `true` and `false`.
  static func yesOrNo(_ key: Place<Bool>) -> Apply {
    { (entries, parameters, location) throws(GeosegError) in
      let words = ["yes": true, "true": true, "no": false, "false": false]
      guard entries.count == 1, let value = words[entries[0].lowercased()] else {
        let possible = Phrase(en: "yes or no", sv: "yes eller no")
        throw GeosegError([impossible(entries.joined(separator: ","), possible, location)])
      }
      parameters[keyPath: key] = value
    }
  }

  /// Which values get an interval.
  static let interval: Apply = { (entries, parameters, location) throws(GeosegError) in
    guard entries.count == 1, let choice = IntervalChoice(entries[0].lowercased()) else {
      throw GeosegError([
        impossible(
          entries.joined(separator: ","), onlyOne(IntervalChoice.words), location)
      ])
    }
    parameters.interval = choice
  }

  static func impossible(
    _ value: String, _ possible: Phrase, _ location: Location
  ) -> Diagnostic {
    Diagnostic(
      .settingImpossible, ["value": .text(value), "possible": .phrase(possible)], at: location)
  }

  private static func choices<Choice: RawRepresentable & CaseIterable>(
    _: Choice.Type, _ entries: [String], _ location: Location
  ) throws(GeosegError) -> [Choice] where Choice.RawValue == String {
    var out: [Choice] = []
    var faults: [Diagnostic] = []
    for entry in entries {
      if let choice = Choice(rawValue: entry.lowercased()) {
        out.append(choice)
      } else {
        faults.append(impossible(entry, onlyOne(Choice.self), location))
      }
    }
    if !faults.isEmpty { throw GeosegError(faults) }
    return out
  }

  private static func onlyOne<Choice: RawRepresentable & CaseIterable>(
    _: Choice.Type
  ) -> Phrase where Choice.RawValue == String {
    onlyOne(Choice.allCases.map(\.rawValue))
  }

  private static func onlyOne(_ words: [String]) -> Phrase {
    let words = words.joined(separator: ", ")
    return Phrase(en: "one of \(words)", sv: "något av \(words)")
  }
}
