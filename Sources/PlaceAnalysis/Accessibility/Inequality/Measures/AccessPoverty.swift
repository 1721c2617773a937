internal import GeoCore

/// Poverty of access: who has less than a line, or has it farther than a standard.
enum AccessPoverty {
  private static let source = MeasureInfo.Source(
    "Foster, Greer & Thorbecke 1984, A class of decomposable poverty measures",
    doi: "10.2307/1913475")

  static let below = InequalityEntry(
    info: MeasureInfo(
      id: "access-poverty", aliases: ["fgt", "fgt-below"], family: .access, scope: .global,
      title: Phrase(en: "poverty of access", sv: "tillgångsfattigdom"),
      meaning: Phrase(
        en: """
          How many people have less than a line (power 0), how much less on average (1), and how \
          unequally, with the worst weighing most (2).
          """,
        sv: """
          Hur många som har mindre än en gräns (potens 0), hur mycket mindre i genomsnitt (1) och \
          hur ojämnt, så att de sämst ställda väger mest (2).
          """),
      formula: "(1/N) Σ_{a_i < z} P_i ((z − a_i)/z)^α, α = 0, 1, 2", unit: .share, range: 0...1,
      caution: Phrase(
        en: """
          A line as a part of the mean moves with it: a town where all get worse has no more poor. \
          Who has exactly the line is not poor.
          """,
        sv: """
          En gräns som del av medelvärdet flyttar med det: en ort där alla får sämre har inte fler \
          fattiga. Den som har exakt gränsen är inte fattig.
          """),
      example: Phrase(
        en: "Four people with 1, 2, 3 and 4, line 1.5: 0.25, 0.0833 and 0.0278.",
        sv: "Fyra personer med 1, 2, 3 och 4, gräns 1,5: 0,25, 0,0833 och 0,0278."),
      sources: [source]),
    read: { input in
      guard !input.subject.isCost else { return [] }
      let settings = input.parameters
      let shares =
        settings.povertyLines.isEmpty && settings.povertyShares.isEmpty
        ? [0.6] : settings.povertyShares
      let mean = input.everybody.isNaN ? input.distribution.mean : input.everybody
      let lines =
        settings.povertyLines.map { (line: $0, share: Double?.none) }
        + shares.map { (line: $0 * mean, share: $0) }
      return lines.flatMap { line, share in
        (0...2).map { power in
          var parameters: [MeasureValue.Parameter] = []
          if let share { parameters.append(.init("line_share", .number(share))) }
          if line.isFinite { parameters.append(.init("line", .number(line))) }
          parameters.append(.init("power", .integer(power)))
          return InequalityReading(
            value: input.distribution.poverty(below: line, power: power),
            reason: input.reason(.noAccess), parameters: parameters)
        }
      }
    })

  static let beyond = InequalityEntry(
    info: MeasureInfo(
      id: "access-beyond-standard", aliases: ["beyond-standard", "fgt-beyond"], family: .access,
      scope: .global,
      title: Phrase(en: "people beyond the standard", sv: "människor bortom standarden"),
      meaning: Phrase(
        en: """
          How many people have it farther to a place than the standard says (power 0), how much \
          farther as parts of the standard (1), and with the farthest weighing most (2). People \
          who reach no place are the worst off and always counted.
          """,
        sv: """
          Hur många som har längre till en plats än standarden säger (potens 0), hur mycket längre \
          som delar av standarden (1), och så att de som har längst väger mest (2). Människor som \
          inte når någon plats har det sämst och räknas alltid.
          """),
      formula: "(1/N) Σ_{c_i > z} P_i ((c_i − z)/z)^α, unreachable as the farthest, at least 1",
      unit: .share, range: 0...Double.infinity,
      caution: Phrase(
        en: """
          Power 0 is a share of people; the others are means of gaps and may exceed 1. Who has \
          exactly the standard is within it.
          """,
        sv: """
          Potens 0 är en andel människor; de andra är medelvärden av gap och kan överstiga 1. Den \
          som har exakt standarden ligger inom den.
          """),
      example: Phrase(
        en: "5 people at 100 m, 3 at 600 m, 2 without a way, standard 300 m: 0.5 and 0.5.",
        sv: "5 personer på 100 m, 3 på 600 m, 2 utan väg, standard 300 m: 0,5 och 0,5."),
      sources: [source]),
    read: { input in
      guard input.subject.isCost else { return [] }
      let definition = input.pass.definition
      let standards =
        input.parameters.standard.map { [(label: $0.label, cost: definition.cost($0))] }
        ?? definition.cutOffs.map { (label: $0.label, cost: definition.cost($0)) }
      // A cut-off that limits something else than the cost is no standard for it.
      return standards.filter(\.cost.isFinite).flatMap { label, cost in
        (0...2).map { power in
          let people = input.distribution.people + input.distribution.peopleWithoutValue
          return InequalityReading(
            value: input.distribution.poverty(beyond: cost, power: power),
            reason: people > 0 ? .noAccess : .emptyGroup,
            parameters: [
              .init("standard", .string(label)), .init("power", .integer(power)),
            ])
        }
      }
    })
}
