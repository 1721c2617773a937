/// What a column's cells are read as, and why not as numbers where they nearly are.
struct ColumnType: Sendable {
  enum Values: Sendable {
    case numbers
    case texts
  }

  /// What kept a column that looks like numbers from being read as such.
  enum Obstacle: Sendable {
    /// Few cells are text, such as `12*`.
    case oddCells(ColumnProfile.Example)
    /// Both marks occur in it.
    case bothMarks(ColumnProfile.Example, ColumnProfile.Example)
    /// Fractions that could be thousands, against the marks of the other columns.
    case doubtfulMark(ColumnProfile.Example)
    /// Cells with the mark that was not asked for.
    case otherMark(ColumnProfile.Example)
  }

  var values: Values
  var mark: CSVOptions.DecimalMark?
  var obstacle: Obstacle?

  /// The types of all columns; the marks of the whole table settle what a column leaves open.
  static func types(
    _ profiles: [ColumnProfile], keptAsText: [Bool], decimal: CSVOptions.DecimalMark?,
    delimiter: CSVOptions.Delimiter
  ) -> [ColumnType] {
    var sure = (points: 0, commas: 0)
    for profile in profiles where profile.texts + profile.codes == 0 {
      if profile.commas == 0 { sure.points += profile.surePoints }
      if profile.points == 0 { sure.commas += profile.sureCommas }
    }
    return zip(profiles, keptAsText).map { profile, isText in
      if isText { return ColumnType(values: .texts) }
      if profile.texts + profile.codes > 0 { return notNumbers(profile) }
      // A column of nothing but markers is one of numbers that are hidden or missing.
      if profile.points == 0, profile.commas == 0 { return ColumnType(values: .numbers) }
      if profile.points > 0, profile.commas > 0 { return bothMarks(profile) }
      let mark: CSVOptions.DecimalMark = profile.commas > 0 ? .comma : .point
      if let decimal, decimal != mark {
        let example = mark == .comma ? profile.firstComma : profile.firstPoint
        return ColumnType(values: .texts, obstacle: example.map { .otherMark($0) })
      }
      if decimal == nil, isDoubtful(profile, mark, sure: sure, delimiter: delimiter) {
        let example = mark == .comma ? profile.firstComma : profile.firstPoint
        return ColumnType(values: .texts, obstacle: example.map { .doubtfulMark($0) })
      }
      return ColumnType(values: .numbers, mark: mark)
    }
  }

  private static func notNumbers(_ profile: ColumnProfile) -> ColumnType {
    let odd = profile.codes == 0 && profile.numbers >= 4 * profile.texts
    return ColumnType(
      values: .texts, obstacle: odd ? profile.firstText.map { .oddCells($0) } : nil)
  }

  private static func bothMarks(_ profile: ColumnProfile) -> ColumnType {
    guard let point = profile.firstPoint, let comma = profile.firstComma else {
      return ColumnType(values: .texts)
    }
    return ColumnType(values: .texts, obstacle: .bothMarks(point, comma))
  }

  /// Whether every fraction of a column could be thousands and nothing tells that it is not.
  private static func isDoubtful(
    _ profile: ColumnProfile, _ mark: CSVOptions.DecimalMark, sure: (points: Int, commas: Int),
    delimiter: CSVOptions.Delimiter
  ) -> Bool {
    switch mark {
    case .point:
      return profile.surePoints == 0 && sure.commas > 0 && sure.points == 0
    case .comma:
      // Swedish tables part thousands by blanks; a comma parts them only in English ones.
      if profile.sureCommas > 0 || sure.commas > 0 && sure.points == 0 { return false }
      return sure.points > 0 || delimiter == .comma
    }
  }
}
