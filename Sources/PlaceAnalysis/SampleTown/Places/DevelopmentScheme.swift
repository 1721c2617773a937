/// A development plan: plots with dwellings by tenure, moved into over some years.
struct DevelopmentScheme: Sendable {
  struct Plot: Sendable {
    var rental: Int
    var coop: Int
    var owned: Int
    var year: Int
  }

  var id: String
  var name: String
  /// Where it lies, in the layout's plane.
  var near: (x: Double, y: Double)
  var plots: [Plot]
  /// Who is expected to move in.
  var profile: District.Profile

  static func all(_ m: TownMeasures) -> [DevelopmentScheme] {
    let mixed = District.Profile(
      rental: 0, coop: 0, bornAbroad: 0.24, lowIncome: 0.18, highIncome: 0.26, students: 0.03,
      young: 0.36, families: 0.32, old: 0.12, open: 0, growth: 0)
    let dear = District.Profile(
      rental: 0, coop: 0, bornAbroad: 0.10, lowIncome: 0.07, highIncome: 0.48, students: 0.01,
      young: 0.28, families: 0.26, old: 0.24, open: 0, growth: 0)
    return [
      DevelopmentScheme(
        id: "hamnangen", name: "Hamnängen", near: (m.at(-420), m.at(-1950)),
        plots: [
          Plot(rental: 0, coop: 64, owned: 0, year: 2027),
          Plot(rental: 24, coop: 48, owned: 0, year: 2027),
          Plot(rental: 0, coop: 72, owned: 0, year: 2028),
          Plot(rental: 0, coop: 56, owned: 0, year: 2028),
          Plot(rental: 30, coop: 30, owned: 0, year: 2029),
          Plot(rental: 0, coop: 44, owned: 12, year: 2029),
          Plot(rental: 0, coop: 38, owned: 14, year: 2030),
          Plot(rental: 0, coop: 60, owned: 0, year: 2030),
        ], profile: dear),
      DevelopmentScheme(
        id: "vallstraket", name: "Vallstråket", near: (m.at(-1850), m.at(-480)),
        plots: [
          Plot(rental: 20, coop: 32, owned: 0, year: 2027),
          Plot(rental: 28, coop: 36, owned: 0, year: 2027),
          Plot(rental: 0, coop: 24, owned: 16, year: 2028),
          Plot(rental: 0, coop: 0, owned: 22, year: 2028),
          Plot(rental: 36, coop: 36, owned: 0, year: 2029),
          Plot(rental: 18, coop: 30, owned: 8, year: 2029),
          Plot(rental: 0, coop: 40, owned: 10, year: 2030),
        ], profile: mixed),
    ]
  }
}
