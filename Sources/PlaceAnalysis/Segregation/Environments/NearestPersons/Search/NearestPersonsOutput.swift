/// Where workers write; each origin is written by one of them.
final class NearestPersonsOutput: @unchecked Sendable {
  let zoneCount: Int
  let groupCount: Int
  let persons: UnsafeMutableBufferPointer<Double>
  let groupPersons: UnsafeMutableBufferPointer<Double>
  let distances: UnsafeMutableBufferPointer<Double>
  let ringDistances: UnsafeMutableBufferPointer<Double>

  init(scales: Int, groups: Int, zones: Int) {
    zoneCount = zones
    groupCount = groups
    func filled(_ count: Int) -> UnsafeMutableBufferPointer<Double> {
      let memory = UnsafeMutableBufferPointer<Double>.allocate(capacity: count)
      memory.initialize(repeating: .nan)
      return memory
    }
    persons = filled(scales * zones)
    groupPersons = filled(scales * groups * zones)
    distances = filled(scales * zones)
    ringDistances = filled(scales * zones)
  }

  deinit {
    persons.deallocate()
    groupPersons.deallocate()
    distances.deallocate()
    ringDistances.deallocate()
  }

  func result(scales: [Double]) -> NearestPersons {
    NearestPersons(
      scales: scales, zoneCount: zoneCount, groupCount: groupCount, persons: Array(persons),
      groupPersons: Array(groupPersons), distances: Array(distances),
      ringDistances: Array(ringDistances))
  }
}
