internal import GeoCore

/// Puts a fixed number of persons into places with fixed weights, each person by chance.
///
/// Places first get independent Poisson counts of slightly too few persons; whoever is missing is
/// put one by one. Given their sum, Poisson counts are multinomial, so the outcome is exactly
/// multinomial, at the cost of the places rather than of the persons.
///
/// - Complexity: O(places + √persons) per draw
/// - Source: conditional on its sum a Poisson vector is multinomial (Devroye 1986, ch. XI,
///   doi:10.1007/978-1-4613-8643-8)
struct MultinomialDraws: Sendable {
  let persons: Int
  private let weights: [Int]
  private let places: AliasTable?
  private let bulk: DigitDraws?

  /// Whole weights ≥ 0; with none above 0, or nobody to put, nothing is drawn.
  init(persons: Int, weights: [Int]) {
    self.persons = persons
    self.weights = weights
    let sum = weights.reduce(0.0) { $0 + Double($1) }
    places = sum > 0 && persons > 0 ? AliasTable(weights: weights.map { Double($0) }) : nil
    let expected = Double(persons) - Shortfall.deviations * Double(persons).squareRoot()
    bulk =
      sum > 0 && persons > max(weights.count / 2, 64)
      ? .poisson(rate: expected / sum, largest: weights.max() ?? 0) : nil
  }

  /// Persons by place, into as many counts as there are weights.
  func draw(into counts: UnsafeMutablePointer<Double>, _ random: inout SeededRandom) {
    guard let places else {
      counts.update(repeating: 0, count: weights.count)
      return
    }
    var left = persons
    if let bulk {
      repeat { left = persons - drawBulk(bulk, into: counts, &random) } while left < 0
    } else {
      counts.update(repeating: 0, count: weights.count)
    }
    while left > 0 {
      counts[places.draw(&random)] += 1
      left &-= 1
    }
  }

  private func drawBulk(
    _ bulk: DigitDraws, into counts: UnsafeMutablePointer<Double>, _ random: inout SeededRandom
  ) -> Int {
    weights.withUnsafeBufferPointer { weights in
      bulk.withDrawing { drawing in
        var sum = 0.0
        var i = 0
        while i < weights.count {
          let count = drawing.draw(weights[i], &random)
          counts[i] = count
          sum += count
          i &+= 1
        }
        return Int(sum)
      }
    }
  }
}

/// By how many standard deviations the bulk of a draw aims below its target.
///
/// A bulk above the target is thrown away and drawn anew, 3 times in 100 000.
enum Shortfall {
  static let deviations = 4.0
}
