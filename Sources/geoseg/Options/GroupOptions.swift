internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// Who is counted: the groups and what they are parts of.
struct GroupOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "Columns of counts, a,b or sums by name: 'young=a+b,other=c'; {year} is filled in.",
      sv: "Kolumner med antal, a,b eller namngivna summor: 'unga=a+b,övriga=c'; {year} fylls i.",
      value: ValueWord.list))
  var groups: [String] = []

  @Option(
    help: .init(
      en: "Column with all people, when the groups are not the whole.",
      sv: "Kolumn med alla personer, när grupperna inte är hela befolkningen.",
      value: ValueWord.column))
  var total: String?

  @Option(
    help: .init(
      en: "Year that takes the place of {year} in column names.",
      sv: "År som sätts in i stället för {year} i kolumnnamn.", value: ValueWord.year))
  var year: Int?

  @Option(
    help: .init(
      en: "Range that a suppressed cell can have, such as 1..4.",
      sv: "Intervall som en undertryckt cell kan ha, till exempel 1..4.", value: ValueWord.range))
  var suppressed: String?

  func apply(to plan: inout Plan) throws(GeosegError) {
    let asked = groups.isEmpty ? Setting.groups.list : groups
    if !asked.isEmpty { plan.groups = asked.joined(separator: ",") }
    plan.total = total ?? Setting.total.text ?? plan.total
    plan.year = try Setting.year.integer(given: year, in: 1...9999) ?? plan.year
    plan.suppressed = suppressed ?? Setting.suppressed.text ?? plan.suppressed
  }
}
