internal import ArgumentParser
internal import GeoCore
internal import PlaceAnalysis

/// Who is counted before and after.
struct ChangeGroupOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "Columns of counts, as for segregation; {year} takes each of --years.",
      sv: "Kolumner med antal, som för segregation; {year} tar vart och ett av --years.",
      value: ValueWord.list))
  var groups: [String] = []

  @Option(
    help: .init(
      en: "Columns after when they are others: in the same order, or with the same names.",
      sv: "Kolumner efter om de är andra: i samma ordning, eller med samma namn.",
      value: ValueWord.list))
  var groupsAfter: [String] = []

  @Option(
    help: .init(
      en: "Years before and after that take the place of {year}, such as 2020,2023.",
      sv: "År före och efter som sätts in i stället för {year}, till exempel 2020,2023.",
      value: ValueWord.list))
  var years: String?

  @Option(
    help: .init(
      en: "Column with all people, when the groups are not the whole.",
      sv: "Kolumn med alla personer, när grupperna inte är hela befolkningen.",
      value: ValueWord.column))
  var total: String?

  @Option(
    help: .init(
      en: "Column with all people after, when it is another.",
      sv: "Kolumn med alla personer efter, om den är en annan.", value: ValueWord.column))
  var totalAfter: String?

  @Option(
    help: .init(
      en: "Range that a suppressed cell can have, such as 1..4.",
      sv: "Intervall som en undertryckt cell kan ha, till exempel 1..4.", value: ValueWord.range))
  var suppressed: String?

  /// Who is counted in one of the two.
  struct Asked {
    var groups: String?
    var total: String?
    var year: Int?
  }

  func before() throws(GeosegError) -> Asked {
    let asked = groups.isEmpty ? Setting.groups.list : groups
    return Asked(
      groups: asked.isEmpty ? nil : asked.joined(separator: ","),
      total: total ?? Setting.total.text, year: try pair()?.before)
  }

  func after() throws(GeosegError) -> Asked {
    var asked = try before()
    if !groupsAfter.isEmpty { asked.groups = groupsAfter.joined(separator: ",") }
    asked.total = totalAfter ?? asked.total
    asked.year = try pair()?.after
    return asked
  }

  private func pair() throws(GeosegError) -> (before: Int, after: Int)? {
    guard let years else { return nil }
    let numbers = years.split(separator: ",", omittingEmptySubsequences: false).map {
      Int(String($0).trimmed)
    }
    guard numbers.count == 2, let before = numbers[0], let after = numbers[1] else {
      throw GeosegError(
        .invalidOptionValue,
        [
          "value": .text(years), "option": "--years",
          "help": .phrase(
            Phrase(
              en: "two years with a comma, such as 2020,2023",
              sv: "två år med komma, till exempel 2020,2023")),
        ])
    }
    return (before, after)
  }
}

/// How the change is parted.
struct ChangeMethodOptions: ParsableArguments {
  @Option(
    help: .init(
      en: "How the change of M is parted; counterfactual parts any index.",
      sv: "Hur förändringen av M delas upp; counterfactual delar upp vilket index som helst.",
      value: ValueWord.word))
  var method: ChangeWay?

  @Option(
    help: .init(
      en: "Index for counterfactual, such as dissimilarity or gini.",
      sv: "Index för counterfactual, till exempel dissimilarity eller gini.",
      value: ValueWord.word))
  var measure: String?

  @Option(
    help: .init(
      en: "What of the people changes place in counterfactual tables.",
      sv: "Vad hos människorna som byter plats i kontrafaktiska tabeller.",
      value: ValueWord.word))
  var counterfactual: CounterfactualChoice?

  @Option(
    help: .init(
      en: "Test whether chance explains the differences: how replicates are drawn.",
      sv: "Pröva om slumpen förklarar skillnaderna: hur upprepningar dras.",
      value: ValueWord.word))
  var test: ComparisonChoice?

  @Option(
    help: .init(
      en: "Random replicates of the test.", sv: "Slumpade upprepningar i provet.",
      value: ValueWord.number))
  var replicates: Int?

  /// nil when no test is asked for.
  func testAsked(seed: UInt64) throws(GeosegError) -> ChangeTest? {
    guard let test, let model = ComparisonModel(rawValue: test.rawValue) else { return nil }
    let replicates = try Setting.replicates.integer(given: replicates, in: 1...10_000_000)
    return ChangeTest(model: model, replicates: max(1, replicates ?? 999), seed: seed)
  }

  func asked() throws(GeosegError) -> ChangeRequest.Method {
    let isIndex = measure != nil || counterfactual != nil
    guard let method else {
      return isIndex ? index : .information(.shapley)
    }
    switch method {
    case .counterfactual: return index
    case .shapley, .km, .mrc:
      if isIndex {
        throw GeosegError(
          .conflictingOptions,
          [
            "first": .text("--method \(method.rawValue)"),
            "second": measure != nil ? "--measure" : "--counterfactual",
            "reason": .phrase(
              Phrase(
                en: "that method parts mutual information only; use --method counterfactual",
                sv:
                  "den metoden delar bara upp ömsesidig information; använd --method counterfactual"
              )),
          ])
      }
      return .information(ChangeMethod(rawValue: method.rawValue) ?? .shapley)
    }
  }

  private var index: ChangeRequest.Method {
    .index(
      measure: measure ?? "dissimilarity",
      counterfactual.flatMap { Counterfactual(rawValue: $0.rawValue) } ?? .composition)
  }
}

/// Words of `--method`.
enum ChangeWay: String, Sendable, CaseIterable, ExpressibleByArgument {
  case shapley, km, mrc, counterfactual
}

/// Words of `--counterfactual`.
enum CounterfactualChoice: String, Sendable, CaseIterable, ExpressibleByArgument {
  case composition, share
  case dualComposition = "dual-composition"
}

/// Words of `--test`.
enum ComparisonChoice: String, Sendable, CaseIterable, ExpressibleByArgument {
  case randomLabel = "random-label"
  case personPermutation = "person-permutation"
  case composition, share
  case dualComposition = "dual-composition"
  case bootstrapZones = "bootstrap-zones"
}
