/// The people of every piece parted without overlap: by group, and those in no group.
///
/// Everybody is all planes together. A published number of everybody is a sum over all of them; a
/// plane without a ledger, that of the rest, has no numbers of its own.
struct PeoplePlanes: Sendable {
  /// By plane and piece, never negative.
  let people: [[Double]]
  /// The ledger of a plane; nil for the rest.
  let ledgerOf: [Int?]
  /// Whether all pieces are whole numbers of people.
  let isWhole: Bool

  init(_ published: PublishedSums) {
    var planes = Array(published.people.dropFirst())
    var ledgers: [Int?] = planes.indices.map { $0 + 1 }
    if published.hasRest || planes.isEmpty, let everybody = published.people.first {
      planes.append(
        everybody.indices.map { piece in
          let rest = everybody[piece] - planes.reduce(0) { $0 + $1[piece] }
          return rest > 1e-9 * max(1, everybody[piece]) ? rest : 0
        })
      ledgers.append(nil)
    }
    people = planes
    ledgerOf = ledgers
    isWhole = planes.allSatisfy { plane in
      plane.allSatisfy { ($0 - $0.rounded()).magnitude < 1e-9 * max(1, $0) }
    }
  }

  var count: Int { people.count }
}
