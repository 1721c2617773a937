import Foundation
import GeoCore
import Testing

@testable import PlaceAnalysis

@Suite("The vector logarithm")
struct LogarithmTests {
  @Test("agrees with the C library to a few units in the last place, far from 1 and near it")
  func agreement() {
    var random = SeededRandom(seed: 3)
    for _ in 0..<50_000 {
      let far = exp((random.unit() - 0.5) * 1000)
      let near = 1 + (random.unit() - 0.5) * random.unit() * 0.5
      let both = naturalLogarithm(SIMD2(far, near))
      #expect((both.x - log(far)).magnitude <= 1e-15 * log(far).magnitude)
      #expect((both.y - log(near)).magnitude <= 1e-15 * log(near).magnitude)
    }
  }

  @Test("is exactly zero at one, and nothing weighed is nothing whatever the quotient")
  func edges() {
    #expect(naturalLogarithm(SIMD2(1, 2)) == SIMD2(0, 0.6931471805599453))
    let none = weightedLogarithm(.zero, SIMD2(.nan, 0))
    #expect(none == .zero)
    #expect(weightedLogarithm(.zero, SIMD2(.infinity, -.nan)) == .zero)
  }

  @Test(
    "sums over an odd count of zones take the last one in", arguments: [1, 2, 3, 255, 257, 513])
  func oddCounts(count: Int) {
    let a = (1...count).map(Double.init)
    let b = [Double](repeating: 2, count: count)
    let sum = a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        a.baseAddress.flatMap { first in
          b.baseAddress.map { sumOfPairs(first, $0, count: count) { $0 * $1 } }
        }
      }
    }
    #expect(sum == Double(count * (count + 1)))
  }
}
