extension OSMAssembly {
  /// A column for each attribute that any line has, after the number of the way.
  static func attributes(_ batches: [OSMWayBatch], of ways: [Int32]) -> [Column] {
    var columns = [
      Column.numbers("osm_way", gathered(batches.flatMap { $0.ids.map(Double.init) }, ways))
    ]
    let isWhole = batches.reduce(0) { $0 + $1.ids.count } == ways.count
    for (index, key) in TagKey.attributes.enumerated() {
      guard batches.contains(where: { $0.attributes[index].givenCount > 0 }) else { continue }
      var texts = TextStore()
      var given: [Bool] = []
      for batch in batches {
        texts.append(contentsOf: batch.attributes[index].texts)
        given += batch.attributes[index].isGiven
      }
      // Ways that were cut have several lines, ways that vanished have none.
      if !isWhole || ways.enumerated().contains(where: { $0.offset != Int($0.element) }) {
        var taken = TextStore()
        for way in ways { taken.append(utf8: texts.utf8(Int(way))) }
        texts = taken
        given = gathered(given, ways)
      }
      let isAll = !given.contains(false)
      columns.append(
        Column(
          key.text, .texts(texts), status: isAll ? nil : given.map { $0 ? .given : .missing }))
    }
    return columns
  }

  private static func gathered<Value>(_ values: [Value], _ rows: [Int32]) -> [Value] {
    rows.map { values[Int($0)] }
  }
}
