import Foundation
import GeoCore
import PlaceAnalysis

extension Benchmark {
  static let tables = Benchmark(
    topic: "tables", title: "reading a delimited table, joining it, counting its groups"
  ) { bench in
    let rows = 1_000_000
    let text = tableText(rows: rows)
    let megabytes = Double(text.count) / 1e6
    let input = try InputFile(name: "bench.csv", bytes: text)
    for threads in [1, 2] {
      try bench.time(
        "\(decimal(megabytes, 0)) MB, 1 000 000 rows of 14 fields, \(threads) thread(s)",
        wall: true,
        runs: 3, note: "peak memory so far \(decimal(Double(peakMemory()) / 1e6, 0)) MB"
      ) { consume(try CSVReader.load(input, context: RunContext(threads: threads))) }
    }
    let path = NSTemporaryDirectory() + "geoseg-bench-\(getpid()).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text).write(to: URL(fileURLWithPath: path))
    if Peer.find("python3") != nil {
      let script = "import csv,sys\nfor row in csv.reader(open(sys.argv[1]), delimiter=';'): pass"
      try bench.compare(
        "the same against fields only, without types", reference: "Python csv", wall: true, runs: 2,
        reference: { _ = try Peer.run("python3", ["-c", script, path]) },
        candidate: { consume(try CSVReader.load(input)) })
    } else {
      bench.skip("Python csv", because: "python3 is not installed")
    }

    let table = try CSVReader.load(input).table
    let zones = FeatureTable(
      count: rows, columns: [.texts("deso", (0..<rows).reversed().map(code))])
    try bench.time("joining 1 000 000 rows by code", wall: true, runs: 3) {
      consume(try zones.joined(with: table, by: TableJoin(key: "deso")))
    }
    let groups = try GroupExpression.parse("low=n0+n1+n2,mid=n3+n4+n5,high=n6+n7+n8+n9")
      .resolve(in: table)
    try bench.time("counting 3 groups of 10 columns in 1 000 000 zones", wall: true, runs: 3) {
      var log = DiagnosticLog()
      let reading = CountReading(suppressed: SuppressedRange(1, 4))
      consume(try groups.counts(of: table, reading: reading, log: &log))
    }
  }
}

private func code(_ row: Int) -> String { "0380A" + String(1_000_000 + row) }

/// A semicolon table with codes, names, a decimal comma and ten counts, some suppressed.
private func tableText(rows: Int) -> [UInt8] {
  var random = SeededRandom(seed: 3)
  var out = "deso;namn;andel;andel2;" + (0..<10).map { "n\($0)" }.joined(separator: ";") + "\n"
  out.reserveCapacity(rows * 110)
  for row in 0..<rows {
    out += code(row) + ";\"Område nr \(row % 977)\";"
    out += "\(random.next() % 100),\(1 + random.next() % 9);\(random.next() % 10),25"
    for _ in 0..<10 {
      let value = random.next() % 2000
      out += value < 20 ? ";.." : ";\(value)"
    }
    out += "\n"
  }
  return Array(out.utf8)
}
