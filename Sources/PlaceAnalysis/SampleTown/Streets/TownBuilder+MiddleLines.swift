extension TownBuilder {
  /// Nodes along the middle of the river or the railway; the railway leaps over the river.
  func middleLine(of ground: Ground) -> [Int] {
    var links: [Int: [Int]] = [:]
    var order: [Int] = []
    for face in 0..<mesh.faceCount where mesh.labels[face].ground == ground {
      for side in mesh.sides(face) where side.from < side.to && mesh.line(of: side).road != nil {
        guard let other = mesh.face(leftOf: side.reversed), mesh.labels[other].ground == ground
        else { continue }
        links[side.from, default: []].append(side.to)
        links[side.to, default: []].append(side.from)
        order += [side.from, side.to]
      }
    }
    var chains: [[Int]] = []
    var seen = Set<Int>()
    for start in order where links[start]?.count == 1 && !seen.contains(start) {
      var chain = [start]
      seen.insert(start)
      while let last = chain.last, let next = links[last]?.first(where: { !seen.contains($0) }) {
        seen.insert(next)
        chain.append(next)
      }
      if let first = chain.first, let last = chain.last, mesh.x[first] > mesh.x[last] {
        chain.reverse()
      }
      chains.append(chain)
    }
    chains.sort { mesh.x[$0[0]] < mesh.x[$1[0]] }
    return chains.flatMap { $0 }
  }
}
