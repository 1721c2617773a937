import Foundation
import GeoCore

extension Benchmark {
  static let reading = Benchmark(
    topic: "reading", title: "reading polygons from GeoJSON against GDAL and Foundation"
  ) { bench in
    let short = try ReadingSample(count: 150_000, decimals: 7)
    let long = try ReadingSample(count: 100_000, decimals: nil)
    defer {
      short.remove()
      long.remove()
    }

    // Memory first, while nothing else of the process has been resident.
    for threads in [1, 2] {
      PeakMemory.restart()
      try short.read(threads: threads)
      let peak = Double(PeakMemory.bytes()) / Double(short.bytes)
      bench.report(
        Row(
          topic: bench.topic, title: "peak memory, \(threads) thread(s)",
          note: "\(decimal(peak, 2)) times the file, at most 2 aimed at"))
    }

    let name = "\(decimal(Double(short.bytes) / 1e6, 0)) MB, 150 000 polygons"
    try bench.compare(
      "\(name), one thread", reference: "copy of the mapped bytes",
      reference: { try short.copy() }, candidate: { try short.read(threads: 1) })
    try bench.compare(
      "\(name), two threads", reference: "one thread", target: .atMost(1), wall: true,
      reference: { try short.read(threads: 1) }, candidate: { try short.read(threads: 2) })
    let own = try (0..<3).map { _ in
      try Stopwatch.seconds(Stopwatch.processor) { try short.read(threads: 1) }
    }
    if Peer.find("ogrinfo") != nil {
      bench.record(
        "\(name), one thread", seconds: own, reference: "ogrinfo",
        referenceSeconds: try (0..<2).map { _ in
          try Stopwatch.seconds(Stopwatch.children) {
            _ = try Peer.run("ogrinfo", ["-so", "-al", short.path])
          }
        }, target: .fasterBy(20), note: "processor time")
    } else {
      bench.skip("\(name), against GDAL", because: "ogrinfo is not installed")
    }
    let decoding = try Stopwatch.seconds(Stopwatch.processor) { try short.decode() }
    bench.record(
      "\(name), one thread", seconds: own, reference: "JSONDecoder", referenceSeconds: [decoding],
      target: .fasterBy(20), note: "processor time")

    var perByte: (short: [Double], long: [Double]) = ([], [])
    for _ in 0..<bench.runs {
      let first = try Stopwatch.seconds(Stopwatch.processor) { try short.read(threads: 1) }
      perByte.short.append(first / Double(short.bytes) * 1e9)
      let second = try Stopwatch.seconds(Stopwatch.processor) { try long.read(threads: 1) }
      perByte.long.append(second / Double(long.bytes) * 1e9)
    }
    bench.record(
      "a gigabyte of numbers with 16 to 17 digits", seconds: perByte.long,
      reference: "with 7 decimals", referenceSeconds: perByte.short, target: .atMost(1.5))
  }
}

/// A seeded file of star-shaped polygons with four properties, in the temporary folder.
private struct ReadingSample {
  let path: String
  let bytes: Int

  /// `decimals` nil writes the shortest text that reads back equal: 16 to 17 digits.
  init(count: Int, decimals: Int?) throws {
    path = NSTemporaryDirectory() + "geoseg-bench-reading-\(getpid())-\(decimals ?? 17).geojson"
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    defer { try? file.close() }
    var random = SeededRandom(seed: 7946)
    var text = "{\"type\":\"FeatureCollection\",\"features\":[\n"
    for i in 0..<count {
      let east = random.number(in: 11..<24)
      let north = random.number(in: 55..<69)
      text += i > 0 ? ",\n" : ""
      text += "{\"type\":\"Feature\",\"properties\":{\"desokod\":\"0380A\(10_000 + i)\","
      text += "\"name\":\"Område \(i % 997)\",\"pop\":\(random.next() % 3000),"
      text += "\"share\":\(FixedDecimal.string(random.unit(), decimals: 4))},"
      text += "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[["
      var first = ""
      for v in 0..<25 {
        let angle = Double(v) / 25 * 2 * .pi
        let radius = random.number(in: 0.004..<0.012)
        let x = east + radius * cos(angle)
        let y = north + radius * sin(angle)
        let position = decimals.map {
          "[\(FixedDecimal.string(x, decimals: $0)),\(FixedDecimal.string(y, decimals: $0))]"
        }
        let shown = position ?? "[\(x),\(y)]"
        if v == 0 { first = shown }
        text += shown + ","
      }
      text += first + "]]}}"
      if text.utf8.count > 1 << 20 {
        try file.write(contentsOf: Data(text.utf8))
        text = ""
      }
    }
    try file.write(contentsOf: Data((text + "\n]}\n").utf8))
    bytes = try InputFile.open(path).byteCount
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  func read(threads: Int) throws {
    consume(try GeoJSONReader.load(InputFile.open(path), context: RunContext(threads: threads)))
  }

  /// What a reader cannot beat: touching every byte of the map once.
  func copy() throws {
    let input = try InputFile.open(path)
    let room = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    defer { room.deallocate() }
    input.withBytes { source in
      if let start = source.baseAddress { room.copyMemory(from: start, byteCount: source.count) }
    }
    consume(room.load(fromByteOffset: bytes - 1, as: UInt8.self))
  }

  /// The same file by Foundation.
  func decode() throws {
    struct Collection: Decodable { let features: [Feature] }
    struct Feature: Decodable {
      let properties: Properties
      let geometry: Geometry
    }
    struct Properties: Decodable {
      let desokod: String
      let name: String
      let pop: Double
      let share: Double
    }
    struct Geometry: Decodable {
      let type: String
      let coordinates: [[[Double]]]
    }
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    consume(try JSONDecoder().decode(Collection.self, from: data))
  }
}
