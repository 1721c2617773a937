/// Whose people a published number counts.
enum PeopleSet: Sendable, Hashable {
  case everybody
  /// Those with the place in reach.
  case catchment(pass: Int, scale: Int, place: Int)
  case exclusive(pass: Int, scale: Int, place: Int)
  case shared(pass: Int, scale: Int, place: Int)
  /// Those with both in reach, the lower place first.
  case pair(pass: Int, scale: Int, Int, Int)
  /// Those under exactly these catchments.
  case piece(pass: Int, scale: Int, [Int32])
  /// Those under exactly so many catchments; 0 for under none.
  case multiplicity(pass: Int, scale: Int, Int)
  /// Those under any, of all places or of one category.
  case covered(pass: Int, scale: Int, category: Int?)
  /// Those under none.
  case uncovered(pass: Int, scale: Int, category: Int?)
  /// Those of a white spot, by its row in the table.
  case spot(pass: Int, scale: Int, row: Int)
  /// Those for whom it is the nearest, of all places or of its category.
  case nearest(pass: Int, place: Int, ofCategory: Bool)
  /// Those who reach no place at all.
  case unreached(pass: Int, category: Int?)
  /// People times the number of catchments over them: no number of people, but a sum over them.
  case summedMultiplicity(pass: Int, scale: Int)
  /// Those of a zone: all, and those with a place in reach.
  case zone(Int)
  case coveredOfZone(pass: Int, scale: Int, category: Int?, zone: Int)
  case summedMultiplicityOfZone(pass: Int, scale: Int, zone: Int)

  /// The pass that it is of; nil for what no pass decides.
  var pass: Int? {
    switch self {
    case .everybody, .zone: nil
    case .catchment(let pass, _, _), .exclusive(let pass, _, _), .shared(let pass, _, _),
      .pair(let pass, _, _, _), .piece(let pass, _, _), .multiplicity(let pass, _, _),
      .covered(let pass, _, _), .uncovered(let pass, _, _), .spot(let pass, _, _),
      .nearest(let pass, _, _), .unreached(let pass, _), .summedMultiplicity(let pass, _),
      .coveredOfZone(let pass, _, _, _), .summedMultiplicityOfZone(let pass, _, _):
      pass
    }
  }

  /// Known to whoever reads the zones, whatever is hidden here.
  var isFixed: Bool { if case .zone = self { true } else { false } }

  /// Whether it is given for everybody and for no group.
  var isOfEverybodyAlone: Bool {
    if case .summedMultiplicityOfZone = self { true } else { false }
  }
}

/// Which numbers of people a run gives.
struct PublishedDetail: Sendable, Hashable {
  var pairs = false
  var pieces = false
  var spots = false
  var nearest = false
  /// Exclusive and shared people of places.
  var exclusive = true
  var multiplicity = true
  /// Shares of zones that tell people, because points within zones do.
  var zones = false
}
