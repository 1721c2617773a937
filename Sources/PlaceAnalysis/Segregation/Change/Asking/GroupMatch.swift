internal import GeoCore

/// Which group of the earlier count is which of the later one.
struct GroupMatch {
  let names: [String]
  /// nil where the count has no such group.
  let before: [GroupCounts.Series?]
  let after: [GroupCounts.Series?]

  /// Matches by name when every group was named, else by order.
  ///
  /// Names that only hold columns of a year, such as `born_abroad_2020`, lose the year. People in no
  /// group come last, when either count has them.
  init(
    _ early: GroupCounts, _ earlyText: String?, _ late: GroupCounts, _ lateText: String?
  ) throws(GeosegError) {
    let written = try [earlyText, lateText].map { text throws(GeosegError) in
      try text.map { text throws(GeosegError) in try GroupExpression.parse(text).groups } ?? []
    }
    let isNamed = written.allSatisfy { groups in groups.allSatisfy { $0.name != nil } }
    var names: [String] = []
    var before: [GroupCounts.Series?] = []
    var after: [GroupCounts.Series?] = []
    if isNamed || early.names == late.names {
      names = early.names + late.names.filter { !early.names.contains($0) }
      before = names.map { name in early.groups.first { $0.name == name } }
      after = names.map { name in late.groups.first { $0.name == name } }
    } else {
      guard early.groups.count == late.groups.count else {
        throw GeosegError(
          .groupsUnmatched,
          ["before": .integer(early.groups.count), "after": .integer(late.groups.count)])
      }
      names = early.names.indices.map { place in
        place < written[0].count
          ? Self.withoutYear(written[0][place], early.names[place]) : early.names[place]
      }
      if Set(names).count < names.count { names = early.names }
      before = early.groups
      after = late.groups
    }
    let rests = [early.rest, late.rest].map { rest in
      rest.flatMap { rest in
        early.groups.count == 1 || rest.upper.contains { $0 > 0 } ? rest : nil
      }
    }
    if rests.contains(where: { $0 != nil }) {
      var name = GroupCounts.restName
      while names.contains(name) { name += "_" }
      names.append(name)
      before.append(rests[0])
      after.append(rests[1])
    }
    self.names = names
    self.before = before
    self.after = after
  }

  /// `born_abroad_{year}` is the group `born_abroad`.
  private static func withoutYear(_ group: GroupExpression.Group, _ resolved: String) -> String {
    guard group.name == nil else { return resolved }
    let columns = group.columns.map { column in
      var text = column
      for mark in ["_{year}", "{year}_", "{year}"] {
        text = Self.removing(mark, from: text)
      }
      return text
    }
    let name = columns.joined(separator: "+")
    return columns.contains("") ? resolved : name
  }

  private static func removing(_ mark: String, from text: String) -> String {
    var out = ""
    var rest = text[...]
    while let first = rest.first {
      if rest.hasPrefix(mark) {
        rest = rest.dropFirst(mark.count)
      } else {
        out.append(first)
        rest = rest.dropFirst()
      }
    }
    return out
  }
}
