internal import GeoCore
internal import PlaceAnalysis

/// What a plan would do, told without doing it.
struct DryRun {
  let resolved: ResolvedPlan

  func show(in session: Session) throws(GeosegError) {
    session.tell(resolved.diagnostics)
    if session.wantsJSON {
      var document = SummaryDocument(
        command: session.command, diagnostics: resolved.diagnostics)
      document.extra = [.init("dryRun", json)]
      try session.output.writeLine(document.json(in: session.language).text(indent: 2))
    } else {
      let lines = lines(
        in: session.language, width: session.output.columns, palette: session.outputPalette)
      try session.output.write(lines.joined(separator: "\n") + "\n")
    }
  }

  private var json: JSONValue {
    [
      "plan": resolved.plan.members(),
      "inputs": .array(
        resolved.inputs.map {
          [
            "role": .string($0.role), "file": .string($0.name), "rows": .integer($0.rows),
            "bytes": .integer($0.bytes), "sha256": .string($0.sha256),
            "crs": .optional($0.crs?.name),
          ]
        }),
      "crs": .string(resolved.computing.crs.name),
      "outputCRS": .string(resolved.outputCRS.name),
      "zones": .integer(resolved.zones.table.count),
      "places": resolved.places.map { .integer($0.table.count) } ?? .null,
      "memoryBytes": .integer(memory),
      "outputs": .array(
        outputs.map {
          [
            "family": .string($0.family), "layer": .string($0.layer), "file": .string($0.file),
          ]
        }),
    ]
  }

  private func lines(in language: Language, width: Int?, palette: Palette) -> [String] {
    func word(_ phrase: Phrase) -> String { phrase.template(in: language) }
    func heading(_ phrase: Phrase) -> String { palette.paint(word(phrase), .heading) }
    var inputs = TextTable([
      .init(word(SummaryText.role)), .init(word(SummaryText.file)),
      .init(word(SummaryText.rows), .right), .init(word(SummaryText.size), .right), .init("CRS"),
    ])
    for input in resolved.inputs {
      inputs.add([
        input.role, input.name, NumberText.whole(input.rows), NumberText.whole(input.bytes),
        input.crs?.name ?? "",
      ])
    }
    var steps = TextTable([
      .init(word(SummaryText.step)), .init(word(SummaryText.within)),
      .init(word(SummaryText.groups)), .init(word(SummaryText.layer)),
      .init(word(SummaryText.outputs)),
    ])
    for task in resolved.plan.tasks {
      let reach = resolved.plan.reaches.filter { reach in
        task.family != .segregation && (task.reaches.isEmpty || task.reaches.contains(reach.name))
      }
      steps.add([
        task.family.rawValue, reach.map(\.described).joined(separator: "; "),
        resolved.groupSet?.names.joined(separator: ", ") ?? "",
        task.outputs.map(\.layer).joined(separator: ", "),
        task.outputs.isEmpty
          ? word(SummaryText.standardOutput)
          : task.outputs.map { $0.file == "-" ? word(SummaryText.standardOutput) : $0.file }
            .joined(separator: ", "),
      ])
    }
    let crs = SummaryText.computingIn.rendered(
      ["crs": .text(resolved.computing.crs.name), "out": .text(resolved.outputCRS.name)],
      in: language)
    let megabytes = Double(memory) / 1e6
    let estimate = SummaryText.estimate.rendered(
      ["memory": .number(megabytes, decimals: megabytes < 10 ? 1 : 0)], in: language)
    return [heading(SummaryText.inputs)] + inputs.lines(width: width) + ["", crs, ""]
      + [heading(SummaryText.steps)] + steps.lines(width: width)
      + ["", estimate, word(SummaryText.nothing)]
  }

  private var outputs: [(family: String, layer: String, file: String)] {
    resolved.plan.tasks.flatMap { task in
      task.outputs.map { (task.family.rawValue, $0.layer, $0.file) }
    }
  }

  /// Coordinates as read and as computed with, and the cells of the columns with their bounds.
  private var memory: Int {
    [resolved.zones, resolved.places].compactMap { $0 }.reduce(0) { sum, layer in
      sum + layer.metric.x.count * 32 + layer.table.count * (layer.table.columns.count * 24 + 64)
    }
  }
}

extension Plan.Reach {
  /// `1000m, 3000m`, `3 nearest`, `od.csv`.
  fileprivate var described: String {
    var parts = within
    if let nearest { parts.append("k=\(nearest)") }
    if let matrix { parts.append(matrix) }
    if let speed { parts.append(speed) }
    return parts.joined(separator: ", ")
  }
}
