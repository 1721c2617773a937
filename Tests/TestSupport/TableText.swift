public import GeoCore

extension FeatureTable {
  /// Everything in the table as text, bit by bit, to compare tables that hold NaN.
  public var fingerprint: String {
    var out = "\(count) rows\n"
    for row in 0..<count { out += "\(id(row)) " }
    for column in columns {
      out += "\n\(column.name) "
      switch column.values {
      case .numbers(let numbers):
        out += numbers.map { String($0.bitPattern) }.joined(separator: " ")
      case .texts(let texts): out += "t \(texts.bytes) \(texts.offsets)"
      case .json(let texts): out += "j \(texts.bytes) \(texts.offsets)"
      case .booleans(let booleans): out += "\(booleans)"
      }
      out += column.status.map { "\($0)" } ?? ""
    }
    if let geometry {
      out += "\n\(geometry.crs) \(geometry.kinds) \(geometry.partKinds) \(geometry.partStarts)"
      out += " \(geometry.ringStarts) \(geometry.coordinateStarts)"
      out += "\(geometry.x.map(\.bitPattern)) \(geometry.y.map(\.bitPattern))"
    }
    return out
  }

  /// What breaks the promises between the arrays of the table; empty when all is well.
  public var inconsistencies: [String] {
    var found: [String] = []
    func check(_ isRight: Bool, _ what: String) { if !isRight { found.append(what) } }
    check(ids.isEmpty || ids.count == count, "ids")
    check(Set(columnNames).count == columns.count, "column names")
    for column in columns {
      check(column.count == count, "rows of \(column.name)")
      check(column.status.map { $0.count == count } ?? true, "status of \(column.name)")
      if let numbers = column.numbers {
        for row in numbers.indices {
          check(numbers[row].isNaN == !column.isGiven(row), "\(column.name) \(row)")
        }
      }
    }
    guard let geometry else { return found }
    func rises(_ starts: [Int32], to last: Int, _ what: String) {
      check(starts.first == 0 && starts.last.map(Int.init) == last, "ends of \(what)")
      check(zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }, "order of \(what)")
    }
    check(geometry.count == count, "geometries")
    check(geometry.x.count == geometry.y.count, "x and y")
    check((geometry.x + geometry.y).allSatisfy(\.isFinite), "finite coordinates")
    rises(geometry.coordinateStarts, to: geometry.x.count, "rings")
    rises(geometry.ringStarts, to: geometry.ringCount, "parts")
    rises(geometry.partStarts, to: geometry.partCount, "features")
    check(geometry.partStarts.count == count + 1, "feature starts")
    check(geometry.ringStarts.count == geometry.partCount + 1, "part starts")
    for part in 0..<geometry.partCount where found.isEmpty {
      let rings = geometry.rings(part: part)
      let sizes = rings.map { geometry.coordinates(ring: $0).count }
      switch geometry.partKinds[part] {
      case .point: check(sizes == [1], "point \(part)")
      case .line: check(sizes.count == 1 && sizes[0] >= 2, "line \(part)")
      case .area: check(!sizes.isEmpty && sizes.allSatisfy { $0 >= 4 }, "area \(part)")
      }
    }
    for row in 0..<count where geometry.kinds[row] == .null {
      check(geometry.parts(row).isEmpty, "null \(row)")
    }
    return found
  }
}
