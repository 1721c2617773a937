internal import GeoCore

extension TownTables {
  /// Two tables of an earlier year on the older division: people, and dwellings by tenure.
  func earlierTables(year: Int, census: Census) -> [SampleTown.EarlierTable] {
    let number = Dictionary(
      older.zones.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { a, _ in a })
    let sums = census.summed(
      into: older.zones.count, by: older.zoneOfBlock.map { number[$0] ?? 0 })
    let export: StatisticsExport = year == 2020 ? .swedish : .plain
    return [
      SampleTown.EarlierTable(
        name: "population_\(year).csv", year: year,
        bytes: export.bytes(population(year, sums, export))),
      SampleTown.EarlierTable(
        name: "dwellings_\(year).csv", year: year,
        bytes: export.bytes(dwellings(year, sums, export))),
    ]
  }

  private func population(_ year: Int, _ census: Census, _ export: StatisticsExport) -> String {
    let columns = census.columns(ages: Census.fiveYearAges)
    let header = ["deso", "regso"] + columns.map(\.name) + ["mean_age"]
    var text = title(
      "Folkmängd 31 december efter region, födelseland, inkomst och ålder", year, export)
    text += export.line(header)
    let names = earlierRows().names
    for (row, zone) in older.zones.enumerated() {
      var cells = [codes.older[zone] ?? "", names[row]]
      for column in columns {
        let value = Int(column.numbers?[row] ?? 0)
        cells.append(column.name == "pop" ? export.thousands(value) : String(value))
      }
      cells.append(export.decimal(tenths: census.meanAgeTenths(row)))
      text += export.line(cells)
    }
    return text + footnotes(["Inkomst: ekonomisk standard, fjärdedelar av riket."], export)
  }

  private func dwellings(_ year: Int, _ census: Census, _ export: StatisticsExport) -> String {
    var text = title("Bebodda lägenheter efter region och upplåtelseform", year, export)
    text += export.line(["deso", "regso"] + Tenure.allCases.map(\.column))
    let names = earlierRows().names
    for (row, zone) in older.zones.enumerated() {
      text += export.line(
        [codes.older[zone] ?? "", names[row]]
          + Tenure.allCases.map { export.protected(census.dwellings[$0.rawValue][row]) })
    }
    return text
      + footnotes([".. = värden som bygger på färre än fem lägenheter visas inte."], export)
  }

  private func title(_ title: String, _ year: Int, _ export: StatisticsExport) -> String {
    guard export == .swedish else { return "" }
    return "\(title). \(SampleTown.Municipality.name) (påhittad kommun). År \(year)\r\n\r\n"
  }

  private func footnotes(_ notes: [String], _ export: StatisticsExport) -> String {
    guard export == .swedish else { return "" }
    let fixed = ["Regional indelning: DeSO 2018.", "Källa: geoseg synth, påhittade uppgifter."]
    return "\r\n" + (notes + fixed).map { $0 + "\r\n" }.joined()
  }
}

extension Census {
  /// Mean age in tenths of a year, from the middles of the classes (85 for the open one).
  func meanAgeTenths(_ row: Int) -> Int {
    guard residents[row] > 0 else { return 0 }
    var sum = 0
    for (index, counts) in ages.enumerated() {
      let middle = index == ages.count - 1 ? 850 : index * 50 + 25
      sum += counts[row] * middle
    }
    return (2 * sum + residents[row]) / (2 * residents[row])
  }

  /// Counts one household in a row.
  mutating func add(_ household: Household, _ tenure: Tenure, to row: Int) {
    dwellings[tenure.rawValue][row] += 1
    let persons = household.ages.count
    residents[row] += persons
    if household.income == .low { lowIncome[row] += persons }
    if household.income == .high { highIncome[row] += persons }
    for (age, isFromAbroad) in zip(household.ages, household.bornAbroad) {
      ages[age][row] += 1
      if isFromAbroad { bornAbroad[row] += 1 }
    }
  }
}
