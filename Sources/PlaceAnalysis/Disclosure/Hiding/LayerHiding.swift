internal import GeoCore

/// Takes small numbers, and those that tell them, out of the layers and values of one family.
struct LayerHiding {
  let numbers: RunNumbers
  let input: ReachInput
  /// Passes of the family with their numbers in the run.
  let passes: [(number: Int, pass: ReachPass)]
  let rows: LayerRows
  /// Part of column names by series: `population` for everybody.
  let parts: [String]
  let series: [String: Int]
  let placeIndex: [String: Int]
  private(set) var hidden: [String: HiddenNumbers] = [:]

  init(_ numbers: RunNumbers, _ input: ReachInput, _ passes: [(number: Int, pass: ReachPass)]) {
    self.numbers = numbers
    self.input = input
    self.passes = passes
    rows = LayerRows(passes)
    parts = ["population"] + ColumnName.parts(input.people.groupNames, otherwise: "group")
    series = Dictionary(
      parts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    placeIndex = Dictionary(
      input.places.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func note(_ hiding: ColumnHiding, _ layer: String) {
    hidden[layer, default: HiddenNumbers()].add(hiding.hidden)
  }

  mutating func note(_ some: HiddenNumbers, _ layer: String) {
    hidden[layer, default: HiddenNumbers()].add(some)
  }

  /// The standing of what is made of several numbers of one set.
  func made(of sets: [PeopleSet], pass: Int, series: [Int]) -> Standing {
    for set in sets {
      for one in series where !numbers.standing(madeOf: set, pass: pass, series: one).isTold {
        return .derived
      }
    }
    return .told
  }
}
