import GeoCore

extension Benchmark {
  static let kernels = Benchmark(
    topic: "kernels", title: "segregation kernels against plain sums and logarithms"
  ) { bench in
    var random = SeededRandom(seed: 1)
    let values = (0..<1_000_000).map { _ in random.unit() }
    bench.time("plain sum of 1 000 000 numbers") { consume(values.reduce(0, +)) }
  }
}
