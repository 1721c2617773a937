/// A site where a meeting place could be built.
struct CandidateSpec: Sendable {
  /// Why somebody would think of it.
  enum Situation: String, Sendable {
    case riverSeam = "river_seam"
    case railwaySeam = "railway_seam"
    case centre
    case inside
  }

  var name: String
  var situation: Situation
  var x: Double
  var y: Double
  /// Floor area that could be built, square metres.
  var squareMetres: Int

  static let all: [CandidateSpec] = [
    CandidateSpec(
      name: "Norrbro, västra fästet", situation: .riverSeam, x: -120, y: 850, squareMetres: 1800),
    CandidateSpec(
      name: "Norrbro, östra fästet", situation: .riverSeam, x: 130, y: 860, squareMetres: 2400),
    CandidateSpec(
      name: "Hamnbrons fäste", situation: .riverSeam, x: -130, y: -1300, squareMetres: 1500),
    CandidateSpec(
      name: "Västra tunneln, norra sidan", situation: .railwaySeam, x: -1080, y: -260,
      squareMetres: 2000),
    CandidateSpec(
      name: "Västra tunneln, södra sidan", situation: .railwaySeam, x: -1090, y: -440,
      squareMetres: 2600),
    CandidateSpec(
      name: "Östra viadukten", situation: .railwaySeam, x: 1180, y: -250, squareMetres: 1700),
    CandidateSpec(
      name: "Stationsområdet", situation: .centre, x: -250, y: -260, squareMetres: 3200),
    CandidateSpec(
      name: "Kvarteret Svanen", situation: .centre, x: -420, y: 300, squareMetres: 2800),
    CandidateSpec(
      name: "Almhöjdens norra park", situation: .inside, x: 850, y: 1950, squareMetres: 2200),
    CandidateSpec(
      name: "Björkvallens idrottsfält", situation: .inside, x: -2300, y: -1200,
      squareMetres: 3500),
    CandidateSpec(
      name: "Västerängens centrum", situation: .inside, x: -1950, y: 450, squareMetres: 1400),
    CandidateSpec(
      name: "Solklintens gård", situation: .inside, x: -2100, y: -1800, squareMetres: 1200),
  ]
}
