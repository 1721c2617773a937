extension Exchange {
  /// How many people can be moved, and how many moved back, before a number could not be.
  struct Room {
    /// Persons one way and the other, not negative.
    var forth: Double
    var back: Double

    /// Narrows to `low <= value + t · change <= high`, for t forth and −t back.
    mutating func keep(_ value: Double, from low: Double, to high: Double, change: Double) {
      guard change != 0 else { return }
      let up = max(0, high - value) / change.magnitude
      let down = max(0, value - low) / change.magnitude
      forth = min(forth, change > 0 ? up : down)
      back = min(back, change > 0 ? down : up)
    }

    /// In whole persons where people are.
    func width(isWhole: Bool) -> Double {
      guard isWhole else { return forth + back }
      return (forth + 1e-6).rounded(.down) + (back + 1e-6).rounded(.down)
    }
  }

  /// What nobody's being fewer than nobody leaves.
  func room(_ planes: PeoplePlanes) -> Room {
    var room = Room(forth: .infinity, back: .infinity)
    for (i, piece) in pieces.enumerated() {
      let amount = Double(amounts[i])
      room.keep(planes.people[plane][Int(piece)], from: 0, to: .infinity, change: amount)
      if let other {
        room.keep(planes.people[other][Int(piece)], from: 0, to: .infinity, change: -amount)
      }
    }
    return room
  }

  /// The ledgers whose numbers it changes, each with the sign of the change.
  func ledgers(_ planes: PeoplePlanes) -> [(ledger: Int, sign: Double)] {
    var out: [(ledger: Int, sign: Double)] = []
    if let ledger = planes.ledgerOf[plane] { out.append((ledger, 1)) }
    if let other {
      if let ledger = planes.ledgerOf[other] { out.append((ledger, -1)) }
    } else {
      out.append((0, 1))
    }
    return out
  }
}
