extension District {
  /// Districts of the sample municipality, in the order of their codes.
  enum Key: Int, CaseIterable, Sendable {
    case northland, eastland, southland, westland
    case hallby, ravlanda
    case centre, norrtull, westernMeadow, millTown
    case eastTown, almbacken, oakHill
    case birchPasture, sunHeights, southGate
    case campus, harbour, oakPoint
  }

  static let all: [District] = Key.allCases.map(make)

  private static func make(_ key: Key) -> District {
    switch key {
    case .northland:
      country("Norra bygden", zones: 2, residents: 1250)
    case .eastland:
      country("Östra bygden", zones: 1, residents: 1150)
    case .southland:
      country("Södra bygden", zones: 2, residents: 1100)
    case .westland:
      country("Västra bygden", zones: 1, residents: 1300)
    case .hallby:
      District(
        name: "Hällbytorp", location: .locality, pattern: .winding, zones: 2, residents: 1350,
        profile: Profile(
          rental: 0.24, coop: 0.10, bornAbroad: 0.10, lowIncome: 0.17, highIncome: 0.20,
          students: 0, young: 0.16, families: 0.40, old: 0.20, open: 0.10, growth: 0.010))
    case .ravlanda:
      District(
        name: "Rävlösa", location: .locality, pattern: .winding, zones: 1, residents: 1250,
        profile: Profile(
          rental: 0.30, coop: 0.08, bornAbroad: 0.12, lowIncome: 0.22, highIncome: 0.12,
          students: 0, young: 0.15, families: 0.30, old: 0.30, open: 0.10, growth: -0.004))
    case .centre:
      District(
        name: "Innerstaden", location: .centralTown, pattern: .grid, zones: 4, residents: 1500,
        profile: Profile(
          rental: 0.34, coop: 0.64, bornAbroad: 0.12, lowIncome: 0.16, highIncome: 0.30,
          students: 0.06, young: 0.34, families: 0.12, old: 0.28, open: 0.10, growth: 0.004))
    case .norrtull:
      District(
        name: "Norrtull", location: .centralTown, pattern: .grid, zones: 2, residents: 1500,
        profile: Profile(
          rental: 0.08, coop: 0.62, bornAbroad: 0.09, lowIncome: 0.08, highIncome: 0.38,
          students: 0.02, young: 0.22, families: 0.24, old: 0.26, open: 0.10, growth: 0.003))
    case .westernMeadow:
      District(
        name: "Västerängen", location: .centralTown, pattern: .winding, zones: 3, residents: 1450,
        profile: Profile(
          rental: 0.03, coop: 0.07, bornAbroad: 0.08, lowIncome: 0.06, highIncome: 0.46,
          students: 0, young: 0.05, families: 0.48, old: 0.19, open: 0.12, growth: 0.002))
    case .millTown:
      District(
        name: "Kvarnliden", location: .centralTown, pattern: .winding, zones: 2, residents: 1400,
        turn: (0.28, 0.96),
        profile: Profile(
          rental: 0.14, coop: 0.26, bornAbroad: 0.09, lowIncome: 0.12, highIncome: 0.28,
          students: 0, young: 0.14, families: 0.42, old: 0.18, open: 0.12, growth: 0.008))
    case .eastTown:
      District(
        name: "Öststaden", location: .centralTown, pattern: .grid, zones: 3, residents: 1550,
        turn: (0.28, 0.96),
        profile: Profile(
          rental: 0.56, coop: 0.42, bornAbroad: 0.23, lowIncome: 0.24, highIncome: 0.16,
          students: 0.08, young: 0.36, families: 0.16, old: 0.20, open: 0.10, growth: 0.005))
    case .almbacken:
      District(
        name: "Almhöjden", location: .centralTown, pattern: .estate, zones: 4, residents: 2050,
        profile: Profile(
          rental: 0.86, coop: 0.12, bornAbroad: 0.56, lowIncome: 0.40, highIncome: 0.04,
          students: 0.01, young: 0.26, families: 0.42, old: 0.12, open: 0.25, growth: 0.006))
    case .oakHill:
      District(
        name: "Ekliden", location: .centralTown, pattern: .winding, zones: 2, residents: 1500,
        turn: (0.28, 0.96),
        profile: Profile(
          rental: 0.12, coop: 0.30, bornAbroad: 0.12, lowIncome: 0.12, highIncome: 0.24,
          students: 0, young: 0.12, families: 0.44, old: 0.18, open: 0.12, growth: 0.003))
    case .birchPasture:
      District(
        name: "Björkvallen", location: .centralTown, pattern: .estate, zones: 3, residents: 1950,
        turn: (0.28, 0.96),
        profile: Profile(
          rental: 0.80, coop: 0.14, bornAbroad: 0.49, lowIncome: 0.38, highIncome: 0.05,
          students: 0.01, young: 0.24, families: 0.40, old: 0.15, open: 0.25, growth: 0.004))
    case .sunHeights:
      District(
        name: "Solklinten", location: .centralTown, pattern: .winding, zones: 1, residents: 1350,
        profile: Profile(
          rental: 0.02, coop: 0.06, bornAbroad: 0.07, lowIncome: 0.05, highIncome: 0.54,
          students: 0, young: 0.03, families: 0.52, old: 0.20, open: 0.12, growth: 0.002))
    case .southGate:
      District(
        name: "Söderport", location: .centralTown, pattern: .grid, zones: 2, residents: 1450,
        profile: Profile(
          rental: 0.66, coop: 0.30, bornAbroad: 0.32, lowIncome: 0.30, highIncome: 0.10,
          students: 0.04, young: 0.36, families: 0.20, old: 0.16, open: 0.35, growth: 0.006))
    case .campus:
      District(
        name: "Studentbacken", location: .centralTown, pattern: .estate, zones: 2, residents: 1700,
        profile: Profile(
          rental: 0.90, coop: 0.09, bornAbroad: 0.24, lowIncome: 0.30, highIncome: 0.07,
          students: 0.68, young: 0.20, families: 0.05, old: 0.02, open: 0.30, growth: 0.010))
    case .harbour:
      District(
        name: "Hamnstaden", location: .centralTown, pattern: .grid, zones: 1, residents: 1600,
        turn: (0.28, 0.96),
        profile: Profile(
          rental: 0.22, coop: 0.78, bornAbroad: 0.11, lowIncome: 0.07, highIncome: 0.50,
          students: 0.01, young: 0.32, families: 0.20, old: 0.22, open: 0.20, growth: 0.045))
    case .oakPoint:
      District(
        name: "Ekudden", location: .centralTown, pattern: .winding, zones: 2, residents: 1350,
        profile: Profile(
          rental: 0.06, coop: 0.18, bornAbroad: 0.10, lowIncome: 0.08, highIncome: 0.40,
          students: 0, young: 0.08, families: 0.44, old: 0.22, open: 0.15, growth: 0.003))
    }
  }

  private static func country(_ name: String, zones: Int, residents: Double) -> District {
    District(
      name: name, location: .countryside, pattern: .countryside, zones: zones,
      residents: residents,
      profile: Profile(
        rental: 0.09, coop: 0.02, bornAbroad: 0.08, lowIncome: 0.16, highIncome: 0.20,
        students: 0, young: 0.08, families: 0.34, old: 0.26, open: 0.30, growth: 0.001))
  }
}
