internal import GeoCore

extension PlanResolver {
  /// Writes decays out whose points stand in a file: `custom:FILE` becomes `custom:0min=1:…`.
  ///
  /// The file is a table with a column of costs, called `minutes` or `metres`, and one of weights;
  /// what provenance records are the points.
  func writeOutDecays() {
    for task in plan.tasks.indices where plan.tasks[task].family == .access {
      for setting in plan.tasks[task].settings.indices
      where plan.tasks[task].settings[setting].name == "decay" {
        let written = plan.tasks[task].settings[setting].values.flatMap {
          $0.split(separator: ",").map(String.init)
        }
        guard written.contains(where: { fileOfDecay($0) != nil }) else { continue }
        plan.tasks[task].settings[setting].values = written.compactMap { text in
          guard let file = fileOfDecay(text) else { return text }
          return attempt { () throws(GeosegError) in try writtenOut(file) }
        }
      }
    }
  }

  private func fileOfDecay(_ text: String) -> String? {
    let trimmed = PlanSection.trimmed(text[...])
    guard trimmed.hasPrefix("custom:"), !trimmed.contains("=") else { return nil }
    let file = String(trimmed.dropFirst("custom:".count))
    return file.isEmpty ? nil : file
  }

  private func writtenOut(_ path: String) throws(GeosegError) -> String {
    let file = try InputFile.open(path, folder: plan.folder)
    let csv = try CSVReader.load(file, context: context)
    record(file, at: path, role: "decay", rows: csv.table.count)
    let units = ["minutes": "min", "min": "min", "metres": "m", "meters": "m", "m": "m"]
    let columns = csv.table.columns
    guard columns.count == 2, let unit = units[columns[0].name.lowercased()],
      let costs = columns[0].numbers, let weights = columns[1].numbers,
      (0..<csv.table.count).allSatisfy({ columns[0].isGiven($0) && columns[1].isGiven($0) })
    else {
      throw GeosegError(
        .decayArguments,
        [
          "decay": .text("custom:\(path)"),
          "pattern": .phrase(
            Phrase(
              en: "a table with a column minutes or metres and one of weights",
              sv: "en tabell med en kolumn minutes eller metres och en med vikter")),
        ], at: Location(file: file.name))
    }
    let points = zip(costs, weights).map { cost, weight in
      "\(ShortestDecimal.string(cost))\(unit)=\(ShortestDecimal.string(weight))"
    }
    return "custom:" + points.joined(separator: ":")
  }
}
