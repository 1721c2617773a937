internal import GeoCore

extension AccessReport {
  /// Every value of the topics groups and inequality, worked out once: each distribution is sorted
  /// once, read by all entries and let go.
  func inequality() throws(GeosegError) -> [MeasureValue] {
    try shared.made("inequality") { () throws(GeosegError) -> [MeasureValue] in
      let subjects = try subjects()
      let rank = try rank()
      // A series of each subject at a time.
      let width = pass.series.count
      let parts = try context.mapChunks(count: subjects.count * width, grain: 1) { range in
        range.flatMap { task in
          values(subjects[task / width], series: pass.series[task % width], rank)
        }
      }
      var out = parts.flatMap { $0 }
      for subject in subjects { out += try theil(subject) }
      return order(out)
    }
  }

  /// What a reader has to know of all of them.
  var inequalityNotes: [Diagnostic] {
    var out: [Diagnostic] = []
    if series.contains(where: \.hasRange) { out.append(Diagnostic(.inequalityOfMiddles)) }
    let settings = parameters.inequality
    if let name = settings.rankBy, let ranks = input.zones[name]?.numbers {
      var without = CompensatedSum()
      let people = input.people.series[0].values
      for zone in ranks.indices where !ranks[zone].isFinite && people[zone] > 0 {
        without.add(people[zone])
      }
      if without.value > 0 {
        out.append(
          Diagnostic(
            .peopleWithoutRank,
            ["column": .text(name), "people": .integer(Int(without.value.rounded()))]))
      }
    }
    if !settings.subjects.isEmpty, (try? subjects())?.isEmpty ?? false {
      out.append(
        Diagnostic(
          .inequalityOfNothing, ["measures": .text(settings.subjects.joined(separator: ", "))]))
    }
    return out
  }

  /// What people are ranked by, one number per zone; nil when nothing was said.
  ///
  /// - Throws: `rankUnknown`.
  private func rank() throws(GeosegError) -> [Double]? {
    guard let name = parameters.inequality.rankBy else { return nil }
    guard let column = input.zones[name], let numbers = column.numbers else {
      let names = input.zones.columns.filter { $0.numbers != nil }.map(\.name)
      throw GeosegError(
        .rankUnknown,
        ["column": .text(name), "columns": .text(names.joined(separator: ", "))])
    }
    return numbers.indices.map { column.isGiven($0) ? numbers[$0] : .nan }
  }

  /// All entries for one subject and series.
  private func values(
    _ subject: AccessSubject, series index: Int, _ rank: [Double]?
  ) -> [MeasureValue] {
    let series = input.people.series[index]
    let persons = subject.persons(series.values, spread: spreads[spreadOf[index]])
    let read = InequalityInput(
      subject: subject, series: series,
      distribution: AccessDistribution(values: subject.values, persons: persons),
      ranked: rank.map {
        RankedDistribution(values: subject.values, persons: persons, rank: subject.byRow($0))
      }, everybody: everybodyMean(subject), parameters: parameters.inequality, pass: pass)
    return InequalityMeasures.entries.flatMap { entry in
      entry.read(read).map { reading in
        var value = MeasureValue(
          entry.info, groups: series.groups,
          parameters: [.init("of", .string(subject.name))] + reading.parameters
            + pass.parameters(nil),
          value: reading.value, undefined: reading.reason, interval: reading.interval)
        if let unit = reading.unit { value.unit = unit }
        return value
      }
    }
  }

  /// Σ P a / Σ P of everybody; NaN in a pass that only some groups have.
  private func everybodyMean(_ subject: AccessSubject) -> Double {
    guard pass.series.contains(0) else { return .nan }
    let persons = subject.persons(input.people.series[0].values, spread: spreads[spreadOf[0]])
    var people = CompensatedSum()
    var total = CompensatedSum()
    for row in persons.indices where persons[row] > 0 && subject.values[row].isFinite {
      people.add(persons[row])
      total.add(persons[row] * subject.values[row])
    }
    return people.value > 0 ? total.value / people.value : .nan
  }

  /// Theil's parts between and within the groups of the run, with those in no group as the last.
  private func theil(_ subject: AccessSubject) throws(GeosegError) -> [MeasureValue] {
    // Groups with a reach of their own are among the others here.
    let groups = pass.series.filter { $0 > 0 }
    guard pass.series.contains(0), !groups.isEmpty else { return [] }
    var persons = groups.map {
      subject.persons(input.people.series[$0].values, spread: spreads[spreadOf[$0]])
    }
    let all = subject.persons(input.people.series[0].values, spread: spreads[spreadOf[0]])
    var rest = [Double](repeating: 0, count: all.count)
    var others = CompensatedSum()
    var excess = CompensatedSum()
    for row in all.indices {
      var members = 0.0
      for group in persons { members += group[row] > 0 ? group[row] : 0 }
      let left = (all[row] > 0 ? all[row] : 0) - members
      rest[row] = max(0, left)
      others.add(rest[row])
      if left < 0 { excess.add(-left) }
    }
    let people = all.reduce(0) { $0 + ($1 > 0 ? $1 : 0) }
    // A thousandth is what rounded counts differ by.
    let isParted = excess.value <= 1e-3 * people
    let hasRest = others.value > 1e-3 * people
    if hasRest { persons.append(rest) }
    let parted = TheilDecomposition(values: subject.values, persons: persons)
    var out: [MeasureValue] = []
    func add(_ info: MeasureInfo, _ names: [String], _ value: Double) {
      out.append(
        MeasureValue(
          info, groups: names,
          parameters: [.init("of", .string(subject.name))] + pass.parameters(nil),
          value: isParted ? value : .nan,
          undefined: isParted ? .noAccess : .overlappingGroups))
    }
    add(TheilParts.between, [], parted.between)
    add(TheilParts.within, [], parted.within)
    add(TheilParts.shareBetween, [], parted.shareBetween)
    for (place, index) in groups.enumerated() {
      let names = input.people.series[index].groups
      add(TheilParts.between, names, parted.groups[place].between)
      add(TheilParts.within, names, parted.groups[place].within)
    }
    return out
  }

  /// In the order of the catalogue; of one measure in the order in which they were found.
  private func order(_ values: [MeasureValue]) -> [MeasureValue] {
    var place: [String: Int] = [:]
    for (number, id) in InequalityMeasures.all.map(\.info.id).enumerated() { place[id] = number }
    return values.enumerated().sorted {
      (place[$0.element.id] ?? 0, $0.offset) < (place[$1.element.id] ?? 0, $1.offset)
    }.map(\.element)
  }
}
