/// Where in a reference file a key stands: `gravity.exponential.capacity`, `inequality[2].gini`.
struct LeafPath {
  /// Members from the outside in; a place in a list is `[2]`.
  var parts: [String] = []

  init(_ parts: [String] = []) { self.parts = parts }

  /// As it is printed.
  var text: String {
    parts.reduce(into: "") { text, part in
      if !text.isEmpty, !part.hasPrefix("[") { text += "." }
      text += part
    }
  }

  /// The member that holds the number.
  var last: String { parts.last ?? "" }
  var first: String { parts.first ?? "" }
  var count: Int { parts.count }
  /// A member from the outside; empty beyond the end.
  subscript(place: Int) -> String { parts.indices.contains(place) ? parts[place] : "" }

  func appending(_ part: String) -> LeafPath { LeafPath(parts + [part]) }
  /// Without the last member.
  var parent: LeafPath { LeafPath(Array(parts.dropLast())) }
}
