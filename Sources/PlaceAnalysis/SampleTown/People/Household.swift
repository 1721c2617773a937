internal import GeoCore

/// One household: who lives in a dwelling.
struct Household {
  /// Index of each person's age class.
  var ages: [Int] = []
  /// Whether each person was born abroad.
  var bornAbroad: [Bool] = []
  var income = Income.middle

  enum Income {
    case low
    case middle
    case high
  }

  /// Draws a household for a dwelling of this tenure.
  ///
  /// Origin and income follow tenure, age and each other, so that what differs between
  /// neighbourhoods differs for more than one reason.
  init(_ profile: District.Profile, tenure: Tenure, _ random: inout SeededRandom) {
    let origin = random.unit()
    let type = random.unit()
    let money = random.unit()
    let tenureFactor = tenure == .rental ? 1.12 : tenure == .coop ? 0.85 : 0.7
    let isFromAbroad = origin < min(0.9, profile.bornAbroad * tenureFactor)

    let students = profile.students
    let young = students + profile.young
    let families = young + profile.families * (isFromAbroad ? 1.0 : 0.82)
    let old = families + profile.old * (isFromAbroad ? 0.7 : 1.3)
    if type < students {
      addAdults(random.unit() < 0.88 ? 1 : 2, from: 4, classes: 2, isFromAbroad, &random)
    } else if type < young {
      addAdults(random.unit() < 0.55 ? 1 : 2, from: 4, classes: 3, isFromAbroad, &random)
    } else if type < families {
      addAdults(random.unit() < 0.2 ? 1 : 2, from: 6, classes: 4, isFromAbroad, &random)
      let draw = random.unit() + (isFromAbroad ? 0.15 : 0)
      addChildren(draw < 0.4 ? 1 : draw < 0.85 ? 2 : 3, isFromAbroad, &random)
    } else if type < old {
      addAdults(random.unit() < 0.5 ? 1 : 2, from: 13, classes: 4, isFromAbroad, &random)
    } else {
      addAdults(random.unit() < 0.42 ? 1 : 2, from: 10, classes: 3, isFromAbroad, &random)
    }

    // About half the district's own level, half the municipality's.
    var low = 0.10 + 0.44 * profile.lowIncome + (isFromAbroad ? 0.14 : -0.03)
    low += tenure == .rental ? 0.06 : tenure == .owned ? -0.04 : 0
    if type < students { low += 0.4 }
    var high = 0.12 + 0.52 * profile.highIncome - (isFromAbroad ? 0.06 : 0)
    high += tenure == .owned ? 0.04 : tenure == .rental ? -0.05 : 0
    if type < students { high -= 0.2 }
    low = min(max(low, 0.02), 0.92)
    high = min(max(high, 0.02), 1 - low)
    income = money < low ? .low : money >= 1 - high ? .high : .middle
  }

  private mutating func addAdults(
    _ count: Int, from first: Int, classes: Int, _ isFromAbroad: Bool, _ random: inout SeededRandom
  ) {
    let age = first + Int(random.unit() * Double(classes))
    for person in 0..<count {
      ages.append(person == 0 || random.unit() < 0.7 ? age : max(4, age - 1))
      // One couple in eight is mixed.
      bornAbroad.append(person > 0 && random.unit() < 0.12 ? !isFromAbroad : isFromAbroad)
    }
  }

  private mutating func addChildren(
    _ count: Int, _ isFromAbroad: Bool, _ random: inout SeededRandom
  ) {
    for _ in 0..<count {
      ages.append(min(3, Int(random.unit() * 3.9)))
      bornAbroad.append(random.unit() < (isFromAbroad ? 0.36 : 0.02))
    }
  }
}
