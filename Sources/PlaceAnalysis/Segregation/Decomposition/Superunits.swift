/// Which larger unit every zone lies in, such as its district.
public struct Superunits: Sendable {
  /// The number of the unit of every zone, `0 ..< count`.
  public let ofZone: [Int]
  /// Names in the order in which the zones first tell them.
  public let names: [String]

  public var count: Int { names.count }

  /// Numbers units by their names; equal names are one unit.
  public init(_ nameOfZone: [String]) {
    var numbers: [String: Int] = [:]
    var names: [String] = []
    ofZone = nameOfZone.map { name in
      if let number = numbers[name] { return number }
      numbers[name] = names.count
      names.append(name)
      return names.count - 1
    }
    self.names = names
  }

  private init(ofZone: [Int], names: [String]) {
    self.ofZone = ofZone
    self.names = names
  }

  /// One unit around all zones.
  static func whole(zones: Int) -> Superunits {
    Superunits(ofZone: [Int](repeating: 0, count: zones), names: [""])
  }

  /// Every zone a unit of its own.
  static func single(zones: Int) -> Superunits {
    Superunits(ofZone: Array(0..<zones), names: (0..<zones).map { "\($0)" })
  }

  /// These units cut by those of another division: parts that share both.
  public func refined(by inner: Superunits) -> Superunits {
    precondition(inner.ofZone.count == ofZone.count, "both divide the same zones")
    var numbers: [SIMD2<Int>: Int] = [:]
    var parts: [String] = []
    let part = ofZone.indices.map { zone in
      let key = SIMD2(ofZone[zone], inner.ofZone[zone])
      if let number = numbers[key] { return number }
      numbers[key] = parts.count
      parts.append(inner.names[inner.ofZone[zone]])
      return parts.count - 1
    }
    return Superunits(ofZone: part, names: parts)
  }

  /// The unit of the other, coarser division in which each of these lies, by its first zone.
  func parents(in outer: Superunits) -> [Int] {
    var out = [Int](repeating: 0, count: count)
    for zone in ofZone.indices.reversed() { out[ofZone[zone]] = outer.ofZone[zone] }
    return out
  }

  /// The zones of every unit, in zone order.
  var zones: [[Int]] {
    var out = [[Int]](repeating: [], count: count)
    for (zone, unit) in ofZone.enumerated() { out[unit].append(zone) }
    return out
  }
}
