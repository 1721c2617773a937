/// Runs pairs of reference and candidate and collects their rows.
struct Bench {
  /// Runs per row; the minimum and the median of them are kept.
  var runs = 7
  private(set) var rows: [Row] = []
  var topic = ""
  /// Called with every row as soon as it is known.
  var report: (Row) -> Void = { _ in }

  /// Times `candidate` against `reference`, run by turns so that both see the same machine.
  ///
  /// Each is run once beforehand and not counted. Time is processor time of all threads, or wall
  /// time where `wall` says so (subprocesses, several threads).
  /// - `target`: the ratio aimed at, candidate ÷ reference when `lower`, else reference ÷ candidate.
  mutating func compare(
    _ title: String, reference referenceTitle: String, target: Target? = nil, wall: Bool = false,
    runs: Int? = nil, reference: () throws -> Void, candidate: () throws -> Void
  ) rethrows {
    let clock = wall ? Stopwatch.wall : Stopwatch.processor
    var times: (reference: [Double], candidate: [Double]) = ([], [])
    try reference()
    try candidate()
    for _ in 0..<max(1, runs ?? self.runs) {
      var start = clock()
      try reference()
      times.reference.append(clock() - start)
      start = clock()
      try candidate()
      times.candidate.append(clock() - start)
    }
    add(
      Row(
        topic: topic, title: title, reference: referenceTitle,
        candidateTime: Timing(times.candidate), referenceTime: Timing(times.reference),
        target: target, note: wall ? "wall time" : nil))
  }

  /// Times one piece of work by itself.
  mutating func time(
    _ title: String, wall: Bool = false, runs: Int? = nil, note: String? = nil,
    _ work: () throws -> Void
  ) rethrows {
    let clock = wall ? Stopwatch.wall : Stopwatch.processor
    var times: [Double] = []
    try work()
    for _ in 0..<max(1, runs ?? self.runs) {
      let start = clock()
      try work()
      times.append(clock() - start)
    }
    add(Row(topic: topic, title: title, candidateTime: Timing(times), note: note))
  }

  /// Compares with a time measured elsewhere, such as a subprocess that times itself.
  mutating func record(
    _ title: String, seconds: [Double], reference referenceTitle: String,
    referenceSeconds: [Double], target: Target? = nil, note: String? = nil
  ) {
    add(
      Row(
        topic: topic, title: title, reference: referenceTitle, candidateTime: Timing(seconds),
        referenceTime: Timing(referenceSeconds), target: target, note: note))
  }

  /// Notes something that could not be measured here, and why.
  mutating func skip(_ title: String, because reason: String) {
    add(Row(topic: topic, title: title, skipped: reason))
  }

  private mutating func add(_ row: Row) {
    rows.append(row)
    report(row)
  }
}
