internal import GeoCore

/// How the values of settings are read, each with the fault that it can have.
extension MeasureSetting {
  /// Which parameter a setting writes to.
  typealias Place<Value> = any WritableKeyPath<Parameters, Value> & Sendable

  /// Lengths in metres, above zero.
  static func lengths(
    _ key: Place<[Double]>
  ) -> Apply {
    { (entries, parameters, location) throws(GeosegError) in
      parameters[keyPath: key] =
        try Length.parseList(entries.joined(separator: ","), at: location).map(\.metres)
    }
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

  /// Whole numbers in a range.
  static func integers(
    _ key: Place<[Int]>, in range: ClosedRange<Int>
  ) -> Apply {
    { (entries, parameters, location) throws(GeosegError) in
      let possible = Phrase(
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)",
        sv: "ett heltal från \(range.lowerBound) till \(range.upperBound)")
      var values: [Int] = []
      var faults: [Diagnostic] = []
      for entry in entries {
        if let value = Int(entry), range.contains(value) {
          values.append(value)
        } else {
          faults.append(impossible(entry, possible, location))
        }
      }
      if !faults.isEmpty { throw GeosegError(faults) }
      parameters[keyPath: key] = values
    }
  }

  /// One length or time, above zero.
  static func cutOff(_ key: Place<CutOff?>) -> Apply {
    { (entries, parameters, location) throws(GeosegError) in
      parameters[keyPath: key] = try readCutOff(entries.joined(separator: ","), location)
    }
  }

  /// Two lengths or two times with dots between, `10min..20min`, the first from zero up.
  static func cutOffRange(_ key: Place<CutOffRange?>) -> Apply {
    { (entries, parameters, location) throws(GeosegError) in
      let text = entries.joined(separator: ",")
      let possible = Phrase(
        en: "two lengths or two times that rise, such as 10min..20min",
        sv: "två stigande längder eller tider, till exempel 10min..20min")
      // Dots part the two, and a single one belongs to a number.
      let bytes = Array(text.utf8)
      guard
        let dots = bytes.indices.dropLast().first(where: {
          bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1] == UInt8(ascii: ".")
        })
      else { throw GeosegError([impossible(text, possible, location)]) }
      let lower = try readCutOff(String(decoding: bytes[..<dots], as: UTF8.self), location)
      let upper = try readCutOff(String(decoding: bytes[(dots + 2)...], as: UTF8.self), location)
      guard lower.isTime == upper.isTime, lower.value <= upper.value else {
        throw GeosegError([impossible(text, possible, location)])
      }
      parameters[keyPath: key] = CutOffRange(lower, upper)
    }
  }

  private static func readCutOff(
    _ text: String, _ location: Location
  ) throws(GeosegError) -> CutOff {
    guard let cutOff = CutOff(try Quantity.parse(text, at: location)) else {
      let possible = Phrase(
        en: "a length or a time, such as 800m or 15min",
        sv: "en längd eller en tid, till exempel 800m eller 15min")
      throw GeosegError([impossible(text, possible, location)])
    }
    return cutOff
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

  static func onlyOne<Choice: RawRepresentable & CaseIterable>(
    _: Choice.Type
  ) -> Phrase where Choice.RawValue == String {
    onlyOne(Choice.allCases.map(\.rawValue))
  }

  static func onlyOne(_ words: [String]) -> Phrase {
    let words = words.joined(separator: ", ")
    return Phrase(en: "one of \(words)", sv: "något av \(words)")
  }
}
