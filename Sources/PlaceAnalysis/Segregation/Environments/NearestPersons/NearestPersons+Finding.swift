public import GeoCore

extension NearestPersons {
  /// Finds the k nearest persons of every zone, for every k at once.
  ///
  /// Zones are taken in order of distance, one's own first, until there are k persons; zones whose
  /// distances differ by at most 1e-6 m form one ring, of which the rule says how much is taken.
  /// Rings are chains: a zone belongs to the ring of any zone of its distance. The order of rows
  /// never matters, and nor does the number of threads. Sums of whole numbers are exact; those of
  /// fractions differ from sums taken in order of distance by at most about 1e-9 of them.
  ///
  /// - Parameters:
  ///   - scales: numbers of persons k, in any order; what is not above 0 gives NaN.
  ///   - composition: the persons who count, group by group; select two groups to count only them.
  ///   - groups: those to be told apart among the nearest; all of them when nil.
  ///   - x: metres, centroids row by row with the composition.
  ///   - y: metres.
  ///   - areas: square metres, for distances within one's own zone; empty when unknown (then 0).
  /// - Complexity: O(n) memory but for the result; time O(n·min(m, √m·scales)) for m zones in the
  ///   largest neighbourhood.
  /// - Source: Östh, Malmberg & Andersson 2014, Analysing segregation using individualised
  ///   neighbourhoods; Östh, Clark & Malmberg 2015, doi:10.1111/gean.12053.
  public static func around(
    _ composition: Composition, x: [Double], y: [Double], areas: [Double] = [],
    scales: [Double], groups: [Int]? = nil, rule: NearestPersonsRule = NearestPersonsRule(),
    context: RunContext = RunContext()
  ) throws(GeosegError) -> NearestPersons {
    let zones = composition.zoneCount
    precondition(x.count == zones && y.count == zones, "a position for every zone")
    precondition(zones <= Int(Int32.max), "too many zones")
    let groups = groups ?? Array(0..<composition.groupCount)
    let persons = composition.zoneTotals
    let counts = groups.map { composition.counts[$0 * zones..<($0 + 1) * zones] }
    let rising = scales.enumerated().filter { $0.element > 0 }
      .map { (persons: $0.element, slot: $0.offset) }
      .sorted { ($0.persons, $0.slot) < ($1.persons, $1.slot) }
    let output = NearestPersonsOutput(scales: scales.count, groups: groups.count, zones: zones)
    let isSampled = rule.sharing == .sampled
    if !isSampled,
      let lattice = PersonLattice(x: x, y: y, persons: persons, groups: counts)
    {
      _ = try context.mapChunks(count: lattice.places.count, grain: 1024) {
        LatticeSearch(
          lattice: lattice, persons: persons, groups: counts, scales: rising, areas: areas,
          rule: rule, output: output)
      } _: { search, range in
        search.forget()
        for place in range { search.search(from: place) }
      }
      return output.result(scales: scales)
    }
    let tree = PersonTree(
      rows: HilbertOrder.rows(x: x, y: y), x: x, y: y, persons: persons, groups: counts,
      merging: rule.ownZone == .included && !isSampled)
    _ = try context.mapChunks(count: tree.count, grain: 1024) {
      NearestPersonsSearch(tree: tree, scales: rising, areas: areas, rule: rule, output: output)
    } _: { search, range in
      search.forget()
      for place in range { search.search(from: place) }
    }
    return output.result(scales: scales)
  }
}
