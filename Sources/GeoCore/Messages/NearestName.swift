/// The names most like a misspelt one, the likeliest first.
///
/// Compared without regard to case, and with `-`, `_` and space alike. A name is near when turning
/// one into the other takes few edits for its length (a third of it, at least one), or when the
/// text is the beginning of the name. Ties keep the order of `names`.
///
/// - Complexity: O(names · length²), with lengths beyond 100 characters not compared.
/// - Source: optimal string alignment after Damerau 1964, doi:10.1145/363958.363994
public func nearestNames(
  to text: String, in names: some Sequence<String>, limit: Int = 3
) -> [String] {
  let wanted = comparable(text)
  guard !wanted.isEmpty, wanted.count <= 100, limit > 0 else { return [] }
  var found: [(name: String, distance: Int, order: Int)] = []
  var seen: Set<String> = []
  for (order, name) in names.enumerated() where seen.insert(name).inserted {
    let candidate = comparable(name)
    guard !candidate.isEmpty, candidate.count <= 100 else { continue }
    let allowed = max(1, max(wanted.count, candidate.count) / 3)
    if abs(wanted.count - candidate.count) <= allowed {
      let distance = editDistance(wanted, candidate)
      if distance <= allowed {
        found.append((name, distance, order))
        continue
      }
    }
    if wanted.count >= 3, candidate.starts(with: wanted) {
      found.append((name, candidate.count, order))
    }
  }
  found.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
  return found.prefix(limit).map(\.name)
}

/// The fewest insertions, deletions, replacements and swaps of neighbours between two texts.
public func editDistance(_ a: String, _ b: String) -> Int {
  editDistance(Array(a.unicodeScalars), Array(b.unicodeScalars))
}

private func comparable(_ name: String) -> [Unicode.Scalar] {
  name.lowercased().unicodeScalars.map { $0 == "-" || $0 == " " ? "_" : $0 }
}

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var row = last
  for i in 1...a.count {
    row[0] = i
    for j in 1...b.count {
      let replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      var best = min(replaced, last[j] + 1, row[j - 1] + 1)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        best = min(best, beforeLast[j - 2] + 1)
      }
      row[j] = best
    }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count]
}
