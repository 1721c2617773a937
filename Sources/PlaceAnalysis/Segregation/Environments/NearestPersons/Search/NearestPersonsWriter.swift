/// Turns a ring that completes the count into what is said of the k nearest persons.
///
/// One per worker: it holds scratch memory.
final class NearestPersonsWriter {
  let rule: NearestPersonsRule
  /// Square metres per zone; empty when unknown.
  private let areas: [Double]
  private let output: NearestPersonsOutput
  /// Vectors of counts: everybody, then the groups, two at a time.
  let width: Int
  /// Persons drawn from the ring, under the rule of whole zones in drawn order.
  var drawn: [SIMD2<Double>]

  init(areas: [Double], rule: NearestPersonsRule, output: NearestPersonsOutput) {
    self.areas = areas
    self.rule = rule
    self.output = output
    width = (output.groupCount + 2) / 2
    drawn = Array(repeating: .zero, count: width)
  }

  /// What is known of the ring in which the k-th person lives.
  struct Crossing {
    /// Everybody nearer than the ring.
    let before: UnsafePointer<SIMD2<Double>>
    /// Everybody in it.
    let ring: UnsafePointer<SIMD2<Double>>
    /// Metres to the ring.
    let distance: Double
    /// Metres to the ring before it, 0 when there is none.
    let previousDistance: Double
    /// `drawn` holds those who were drawn from the ring.
    var isDrawn = false
  }

  /// Writes the neighbourhood of `asked` persons around a zone.
  func write(_ asked: Double, slot: Int, zone: Int, _ crossing: Crossing) {
    let before = crossing.before
    let ring = crossing.ring
    let inRing = ring[0].x
    var taken = 1.0
    if crossing.isDrawn {
      taken = min(drawn[0].x / inRing, 1)
    } else if rule.sharing == .proportional, inRing > 0 {
      taken = min(max((asked - before[0].x) / inRing, 0), 1)
    }
    let at = slot &* output.zoneCount &+ zone
    output.persons[at] =
      before[0].x + (crossing.isDrawn ? drawn[0].x : taken == 1 ? inRing : taken * inRing)
    var group = 0
    while group < output.groupCount {
      let (w, lane) = ((group &+ 1) &>> 1, (group &+ 1) & 1)
      // All of a ring is taken to the last bit.
      let value =
        crossing.isDrawn ? drawn[w][lane] : taken == 1 ? ring[w][lane] : taken * ring[w][lane]
      output.groupPersons[(slot &* output.groupCount &+ group) &* output.zoneCount &+ zone] =
        before[w][lane] + value
      group &+= 1
    }
    output.ringDistances[at] = crossing.distance
    output.distances[at] = distance(asked, zone, crossing, taken: taken)
  }

  /// Writes everybody, since there are fewer than were asked for.
  ///
  /// - Parameter farthest: metres to the farthest place.
  func writeAll(
    _ everybody: UnsafePointer<SIMD2<Double>>, slot: Int, zone: Int, farthest: Double
  ) {
    let at = slot * output.zoneCount + zone
    output.persons[at] = everybody[0].x
    for group in 0..<output.groupCount {
      output.groupPersons[(slot * output.groupCount + group) * output.zoneCount + zone] =
        everybody[(group + 1) / 2][(group + 1) % 2]
    }
    output.ringDistances[at] = farthest
    output.distances[at] = farthest <= NearestPersons.ringTolerance ? ownRadius(zone) : farthest
  }

  /// Metres to the k-th person, when a share of the ring is taken.
  @inline(__always)
  private func distance(
    _ asked: Double, _ zone: Int, _ crossing: Crossing, taken: Double
  ) -> Double {
    let outer = crossing.distance
    if outer <= NearestPersons.ringTolerance {
      return ownRadius(zone)
        * min(asked / (crossing.before[0].x + crossing.ring[0].x), 1).squareRoot()
    }
    if taken == 1 { return outer }
    let previous = crossing.previousDistance
    let inner = previous > NearestPersons.ringTolerance ? previous : min(ownRadius(zone), outer)
    return (inner * inner + taken * (outer * outer - inner * inner)).squareRoot()
  }

  /// Radius in metres of the disc that has the area of the zone, or the rule's multiple of it.
  private func ownRadius(_ zone: Int) -> Double {
    guard zone < areas.count, areas[zone] > 0, areas[zone].isFinite else { return 0 }
    return rule.ownRadiusFactor * (areas[zone] / Double.pi).squareRoot()
  }
}
