import Foundation
import GeoCore

/// Runs the topics named, or all of them, and prints their rows with the machine.
@main
enum Main {
  static func main() throws {
    var topics: [String] = []
    var asJSON = false
    var bench = Bench()
    var arguments = Array(CommandLine.arguments.dropFirst())[...]
    while let argument = arguments.popFirst() {
      switch argument {
      case "--json": asJSON = true
      case "--runs":
        guard let runs = arguments.popFirst().flatMap({ Int($0) }), runs > 0 else {
          fail("--runs needs a whole number above 0")
        }
        bench.runs = runs
      case "--list", "--help", "-h":
        print("geoseg-bench [--json] [--runs N] [topic…]\n\ntopics:")
        for benchmark in Benchmark.all { print("  \(benchmark.topic)  \(benchmark.title)") }
        return
      case let topic where topic.hasPrefix("-"): fail("unknown option \(topic)")
      default: topics.append(argument)
      }
    }
    let known = Set(Benchmark.all.map(\.topic))
    for topic in topics where !known.contains(topic) {
      fail("no topic \(topic); topics: " + Benchmark.all.map(\.topic).joined(separator: ", "))
    }
    if !asJSON {
      print(Machine.text)
      bench.report = { print($0.line) }
    }
    for benchmark in Benchmark.all where topics.isEmpty || topics.contains(benchmark.topic) {
      if !asJSON { print("\n\(benchmark.topic): \(benchmark.title)") }
      bench.topic = benchmark.topic
      try benchmark.run(&bench)
    }
    if asJSON {
      let document: JSONValue = [
        "machine": .string(Machine.text), "rows": .array(bench.rows.map(\.json)),
      ]
      print(document.text(indent: 2))
    }
  }

  static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("geoseg-bench: \(message)\n".utf8))
    exit(64)
  }
}
