internal import GeoCore

/// Sets help pages as text.
struct HelpPrinter {
  var language: Language
  var palette: Palette
  var width: Int

  func root() -> [String] {
    var lines = DisplayWidth.wrapped(RootText.abstract.template(in: language), to: width)
    lines += ["", "\(heading(HelpText.usage)): \(RootText.usage.template(in: language))", ""]
    lines.append(heading(RootText.commands))
    lines += list(
      Geoseg.commands.map { ($0.page.name, $0.page.abstract.template(in: language)) })
    let topics = HelpTopic.all.map(\.name).joined(separator: ", ")
    lines.append("")
    lines += DisplayWidth.wrapped(
      RootText.more.rendered(["topics": .text(topics)], in: language), to: width)
    return lines
  }

  /// One screen: what the command is for, its own options, one example.
  func short(_ page: CommandPage, _ node: CommandTree) -> [String] {
    var lines = front(page)
    let running = HelpText.running.here
    for (title, options) in sections(node) where title != running {
      lines += ["", palette.paint(title, .heading)]
      lines += list(options.map { ($0.synopsis, $0.abstract ?? "") })
    }
    let others = node.options.filter { $0.sectionTitle == running }.compactMap(\.spellings.last)
    let also = "\(HelpText.also.template(in: language)): \(others.joined(separator: " "))"
    lines += [""] + DisplayWidth.wrapped(also, to: width)
    if let example = page.examples.first {
      lines += ["", "\(HelpText.example.template(in: language)): \(example.command)"]
    }
    lines.append(
      HelpText.allOptions.rendered(["command": .text(page.name)], in: language))
    return lines
  }

  /// Everything, examples first.
  func long(_ page: CommandPage, _ node: CommandTree) -> [String] {
    var lines: [String] = []
    if !page.examples.isEmpty {
      lines.append(heading(HelpText.examples))
      for example in page.examples {
        lines += ["  # " + example.note.template(in: language), "  " + example.command, ""]
      }
    }
    lines += front(page)
    let discussion = page.discussion.template(in: language)
    if !discussion.isEmpty { lines += [""] + DisplayWidth.wrapped(discussion, to: width) }
    for (title, options) in sections(node) {
      lines += ["", palette.paint(title, .heading)]
      lines += list(
        options.map { option in
          let values = option.values.joined(separator: ", ")
          let choice = HelpText.values.rendered(["values": .text(values)], in: language)
          let text = option.abstract ?? ""
          return (option.synopsis, values.isEmpty ? text : text + " " + choice)
        })
    }
    lines += [""] + DisplayWidth.wrapped(HelpText.environment.template(in: language), to: width)
    return lines
  }

  private func front(_ page: CommandPage) -> [String] {
    DisplayWidth.wrapped(page.abstract.template(in: language), to: width)
      + ["", "\(heading(HelpText.usage)): geoseg \(page.usage.template(in: language))"]
  }

  private func heading(_ phrase: Phrase) -> String {
    palette.paint(phrase.template(in: language), .heading)
  }

  /// The options by their section, in the order of the definitions.
  private func sections(_ node: CommandTree) -> [(String, [CommandTree.Option])] {
    var order: [String] = []
    var found: [String: [CommandTree.Option]] = [:]
    for option in node.options {
      let title = option.sectionTitle ?? HelpText.options.here
      if found[title] == nil { order.append(title) }
      found[title, default: []].append(option)
    }
    return order.map { ($0, found[$0] ?? []) }
  }

  /// Two columns; a long name has a line of its own.
  private func list(_ rows: [(String, String)]) -> [String] {
    let column = min(30, (rows.map { DisplayWidth.of($0.0) }.max() ?? 0) + 4)
    var lines: [String] = []
    for (name, text) in rows {
      var texts = DisplayWidth.wrapped(text, to: max(20, width - column))[...]
      if DisplayWidth.of(name) + 4 <= column {
        let first = texts.popFirst() ?? ""
        lines.append("  " + DisplayWidth.padded(name, to: column - 2) + first)
      } else {
        lines.append("  " + name)
      }
      lines += texts.map { String(repeating: " ", count: column) + $0 }
    }
    return lines.map { $0.hasSuffix(" ") ? $0.trimmingTrailingSpaces : $0 }
  }
}

extension String {
  var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
