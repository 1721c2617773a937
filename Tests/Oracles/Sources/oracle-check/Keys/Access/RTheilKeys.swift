import GeoCore
import PlaceAnalysis

/// Keys of Theil's T by group as the R package prints it: records of parts and of groups.
///
/// In R a group without people, or one in which somebody has nothing, makes the parts NaN; the
/// definition keeps them.
enum RTheilKeys {
  private static let reason = "in R a group without people or access makes the parts NaN"

  /// `theil_by_group.{summary, within_group_component, between_group_component}`: groups by the
  /// column that the records name.
  static func byColumn(
    _ parts: [String], _ rows: InequalityRows, _ input: AccessKeyInput
  ) -> AccessNumbers? {
    guard let column = column(input), let cells = input.town.areas?.texts(column) else {
      return nil
    }
    var labels = cells
    if rows.values.count != cells.count {
      let list = input.path.first.dropFirst("inequality_".count)
      guard let zones = input.document[String(list)]?.doubles else { return nil }
      labels = zones.compactMap { Int(exactly: $0) }.filter { cells.indices.contains($0) }
        .map { cells[$0] }
    }
    guard labels.count == rows.values.count else { return nil }
    var names: [String] = []
    for label in labels where !names.contains(label) { names.append(label) }
    let group = labels.map { names.firstIndex(of: $0) ?? -1 }
    return answer(parts.last ?? "", rows, group, names, column, input)
  }

  /// `groups_alternate_x_y_theil`: row after row in turn of each group.
  static func alternating(
    _ key: String, _ rows: InequalityRows, _ input: AccessKeyInput
  ) -> AccessNumbers? {
    let names = key.split(separator: "_").dropFirst(2).dropLast().map(String.init)
    guard names.count > 1 else { return nil }
    return answer(
      "summary", rows, rows.values.indices.map { $0 % names.count }, names, "", input)
  }

  private static func answer(
    _ part: String, _ rows: InequalityRows, _ group: [Int], _ names: [String], _ column: String,
    _ input: AccessKeyInput
  ) -> AccessNumbers? {
    guard case .array(let records) = input.leaf else { return nil }
    let parted = TheilDecomposition(
      values: rows.values, persons: rows.persons, group: group, groupCount: names.count)
    let spoilt = RInequality(values: rows.values, persons: rows.persons, rank: []).spoils(
      group: group, groups: names.count)
    var ours: [Number] = []
    var theirs: [Number] = []
    for record in records {
      let label = text(record[column]) ?? ""
      let place = names.firstIndex(of: label)
      var value = Double.nan
      var whole = Double.nan
      var isSpoilt = false
      switch (part, text(record["component"])) {
      case ("summary", "between_group"?):
        (value, whole, isSpoilt) = (parted.between, parted.total, spoilt.between)
      case ("summary", "within_group"?):
        (value, whole, isSpoilt) = (parted.within, parted.total, spoilt.within)
      case ("summary", "total"?):
        (value, whole, isSpoilt) = (parted.total, parted.total, spoilt.within)
      case ("within_group_component", _):
        guard let place else { return nil }
        (value, whole) = (parted.groups[place].within, parted.within)
        isSpoilt = spoilt.own[place]
      case ("between_group_component", _):
        guard let place else { return nil }
        (value, whole) = (parted.groups[place].between, parted.between)
        let people = parted.groups[place].people
        isSpoilt = people == 0 || parted.groups[place].share == 0
      default: return nil
      }
      let share = whole == 0 ? Double.nan : value / whole
      func members(_ value: Double, _ share: Double) -> Number {
        .object([
          // A label that is not given counts as a member without a number.
          ("value", Number(value)), ("share_of_total", Number(share)),
          ("share_of_component", Number(share)), (column, .undefined),
        ])
      }
      ours.append(members(value, share))
      theirs.append(members(isSpoilt ? .nan : value, spoilt.within ? .nan : share))
    }
    return AccessNumbers(.list(ours)).orVariant(reason, .list(theirs))
  }

  /// The member of the records that is neither a number nor a part: what groups are told apart by.
  private static func column(_ input: AccessKeyInput) -> String? {
    // The summary has no such member; the lists beside it do.
    for list in [input.leaf, input.parent["within_group_component"] ?? .null] {
      guard case .array(let records) = list else { continue }
      for case .object(let members) in records {
        for member in members where text(member.value) != nil && member.key != "component" {
          return member.key
        }
      }
    }
    return nil
  }
}
