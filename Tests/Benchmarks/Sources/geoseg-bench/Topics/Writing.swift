import Foundation
import GeoCore

extension Benchmark {
  static let writing = Benchmark(
    topic: "writing", title: "writing polygons as GeoJSON against String(format:)"
  ) { bench in
    let few = polygonLayer(count: 5_000, vertices: 25)
    try bench.compare(
      "5 000 polygons of 25 vertices, one thread", reference: "String(format:)",
      target: .fasterBy(30),
      reference: { consume(formatted(few)) },
      candidate: { consume(try size(few, threads: 1)) })

    let many = polygonLayer(count: 150_000, vertices: 25)
    let megabytes = Double(try size(many, threads: 1)) / 1e6
    for threads in [1, 2] {
      let start = Stopwatch.wall()
      consume(try size(many, threads: threads))
      let rate = megabytes / (Stopwatch.wall() - start)
      try bench.time(
        "150 000 polygons, \(decimal(megabytes, 0)) MB, \(threads) thread(s)", wall: true,
        note: "first run \(decimal(rate, 0)) MB/s"
      ) { consume(try size(many, threads: threads)) }
    }
    let path = NSTemporaryDirectory() + "geoseg-bench-\(getpid()).geojson"
    try bench.time("the same to a file, 2 threads", wall: true, runs: 3) {
      let set = OutputSet(overwrite: true)
      _ = try set.write(many, to: path, run: RunContext(threads: 2))
      try set.commit()
    }
    try? FileManager.default.removeItem(atPath: path)
  }

  static let projecting = Benchmark(
    topic: "projecting", title: "moving points between WGS 84 and SWEREF 99 TM"
  ) { bench in
    var random = SeededRandom(seed: 5)
    let x = (0..<1_000_000).map { _ in random.number(in: 11..<24) }
    let y = (0..<1_000_000).map { _ in random.number(in: 55..<69) }
    let projector = try Projector(from: .wgs84, to: .sweref99TM)
    for threads in [1, 2] {
      try bench.time("1 000 000 points, \(threads) thread(s)", wall: true) {
        consume(try projector.project(x: x, y: y, run: RunContext(threads: threads)))
      }
    }
    try bench.time("choosing the operation", runs: 20) {
      consume(try Projector(from: .wgs84, to: .sweref99TM))
    }
  }
}

/// Star-shaped polygons with 15 significant digits each, and four properties.
private func polygonLayer(count: Int, vertices: Int) -> Layer {
  var random = SeededRandom(seed: 9)
  var geometry = GeometryColumn(crs: .wgs84)
  for _ in 0..<count {
    let cx = random.number(in: 11..<24)
    let cy = random.number(in: 55..<69)
    var ring: [(x: Double, y: Double)] = []
    for v in 0..<(vertices - 1) {
      let angle = Double(v) / Double(vertices - 1) * 2 * .pi
      let radius = random.number(in: 0.001..<0.004)
      ring.append((cx + radius * cos(angle), cy + radius * sin(angle)))
    }
    ring.append(ring[0])
    geometry.appendPolygon([ring])
  }
  let table = FeatureTable(
    count: count,
    columns: [
      .texts("desokod", (0..<count).map { "0380A\($0)" }),
      .numbers("pop", (0..<count).map { _ in Double(random.next() % 3000) }),
      .numbers("born_abroad", (0..<count).map { _ in Double(random.next() % 900) }),
      .numbers("share", (0..<count).map { _ in random.unit() }),
    ], geometry: geometry)
  return Layer(name: "bench", table: table, provenance: Provenance(["version": "bench"]))
}

/// Counts bytes and drops them.
private final class CountingSink: ByteSink {
  var count = 0
  func write(_ bytes: UnsafeRawBufferPointer) throws(GeosegError) { count += bytes.count }
  func finish() throws(GeosegError) {}
}

private func size(_ layer: Layer, threads: Int) throws -> Int {
  let sink = CountingSink()
  var writer = GeoJSONWriter(to: sink, run: RunContext(threads: threads))
  try writer.write(layer)
  return sink.count
}

/// The same features the usual way.
private func formatted(_ layer: Layer) -> Int {
  guard let geometry = layer.table.geometry else { return 0 }
  var out = ""
  for feature in 0..<layer.table.count {
    out += "{\"type\":\"Feature\",\"properties\":{"
    for (i, column) in layer.table.columns.enumerated() {
      if i > 0 { out += "," }
      if let numbers = column.numbers {
        out += String(format: "\"%@\":%.17g", column.name, numbers[feature])
      } else {
        out += "\"\(column.name)\":\"\(column.text(feature) ?? "")\""
      }
    }
    out += "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
    for i in geometry.coordinates(feature) {
      out += String(format: "[%.7f,%.7f],", geometry.x[i], geometry.y[i])
    }
    out += "]]}},\n"
  }
  return out.utf8.count
}
