public import GeoCore

/// How far people must look from home before the mix around them is that of the whole, and stays so.
///
/// Around every zone people are taken in order of distance, and the divergence of their mix from
/// that of the whole is followed: KLᵢ(m) = Σₖ qᵢₖ(m) ln(qᵢₖ(m)/Pₖ). The focal distance of a level is
/// the least number of people beyond which the divergence stays at or below it. The coefficient of
/// distortion is the area under the focal distance over all levels, which is that under the highest
/// divergence still to come, over all m.
///
/// Zones at one distance (within 10⁻⁶ m) form a ring; a ring's people come in the ring's mix. Areas
/// are exact in persons, so that neither the number nor the size of zones enters, nor counting
/// everybody tenfold.
///
/// - Source: Olteanu, Randon-Furling & Clark 2019, doi:10.1073/pnas.1900192116
public struct Distortion: Sendable {
  /// ∫ envelope dm / T of every zone, nats; NaN for zones without people or position.
  public let local: [Double]
  /// The mean over people of `local`, nats; NaN with fewer than two groups.
  public let global: Double
  /// `local` of the most segregated arrangement: every group by itself, side by side by size, seen
  /// by the outermost member of the smallest.
  public let largest: Double

  /// As parts of the most segregated arrangement.
  public var normalisedLocal: [Double] { local.map { $0 / largest } }

  /// As part of the most segregated arrangement, 0 … 1.
  public var normalisedGlobal: Double { global / largest }

  /// Follows the divergence outwards from every zone.
  ///
  /// - Parameters:
  ///   - x: East of every zone, metres in a projected CRS.
  ///   - y: North of every zone.
  /// - Throws: `interrupted`.
  /// - Complexity: O(n² · groups) time, some 70 s of one thread for 10 000 zones and 4 groups;
  ///   O(n · groups) memory per thread
  public init(
    of residents: Composition, x: [Double], y: [Double], _ context: RunContext = RunContext()
  ) throws(GeosegError) {
    precondition(
      x.count == residents.zoneCount && y.count == residents.zoneCount, "a position for every zone")
    let people = DivergencePeople(residents, x: x, y: y)
    largest = largestDistortion(of: people.groupTotals)
    guard people.groups > 1 else {
      local = [Double](repeating: .nan, count: residents.zoneCount)
      global = .nan
      return
    }
    let parts = try context.mapChunks(
      count: people.count, grain: 8, worker: { DivergenceRings(people) }
    ) { (rings, range) throws(GeosegError) in
      range.map { zone in
        rings.place(atX: people.x[zone], y: people.y[zone])
        return rings.areaUnderEnvelope() / people.total
      }
    }
    var local = [Double](repeating: .nan, count: residents.zoneCount)
    var sum = CompensatedSum()
    for (zone, value) in parts.joined().enumerated() {
      local[people.zones[zone]] = value
      sum.add(people.persons(inZone: zone) / people.total * value)
    }
    self.local = local
    global = sum.value
  }
}

extension DivergenceRings {
  /// ∫ max over m′ ≥ m of KL(m′) dm, persons · nats.
  func areaUnderEnvelope() -> Double {
    var area = CompensatedSum()
    var level = 0.0
    for ring in stride(from: ringCount - 1, through: 0, by: -1) {
      level = max(level, divergences[ring])
      guard ring > 0 else {
        area.add(persons[0] * level)
        break
      }
      if divergences[ring - 1] <= level {
        area.add((persons[ring] - persons[ring - 1]) * level)
      } else {
        let part = EnvelopeArea(people, before: counts(upTo: ring - 1), upTo: counts(upTo: ring))
        area.add(part.area(level: level))
      }
    }
    return area.value
  }
}
