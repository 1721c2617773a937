/// Moving people from the places that an origin uses to one that costs it less.
extension EquilibriumSolver {
  /// A part of the tree: places with the arc that each was reached by.
  private struct Branch {
    /// Places from the root outwards.
    var places: [Int32] = []
    /// For each place the origin between it and the place before; −1 at the root.
    var origins: [Int32] = []
    /// Position of the place before.
    var parents: [Int] = []
    /// Capacity 1/slope of the place and all beyond it.
    var sizes: [Double] = []

    var whole: Double { sizes.first ?? 0 }
  }

  /// Lets an origin use its cheapest place until that costs as much as the others it uses.
  ///
  /// - Returns: Whether anything moved.
  mutating func improve(_ origin: Int) -> Bool {
    let target = least(origin).pair
    guard !used[origin].contains(target) else { return false }
    func gain() -> Double { (used[origin].first.map(cost) ?? 0) - cost(target) }
    // Rounding apart, all pairs in use cost the same.
    let rounding = 1e-13 * max(1, abs(cost(target)))
    guard gain() > rounding else { return false }
    // The target is kept apart from the trees until it costs the same.
    var steps = 0
    while gain() > rounding, !used[origin].isEmpty, steps < 100_000 {
      shift(origin, to: target, gain())
      steps += 1
    }
    attach(origin, target)
    return true
  }

  /// One shift: as much as closes the gain, or until a flow is used up.
  private mutating func shift(_ origin: Int, to target: Int, _ gain: Double) {
    let goal = places[target]
    let from = branches(from: origin)
    if let path = path(from, to: goal) {
      turn(origin, target, from, path)
      return
    }
    let to = branch(at: goal, leaving: -1)
    let giving = from.reduce(0) { $0 + $1.branch.whole }
    let taking = to.whole
    guard giving > 0, taking > 0 else { return detach(origin, from[0].pair) }
    // a + b closes the gain; what the one side gives the other takes.
    var amount = gain / (1 / giving + 1 / taking)
    var limit: Int?
    func bound(_ pair: Int, _ perUnit: Double) {
      guard perUnit > 0, flows[pair] < amount * perUnit else { return }
      amount = max(0, flows[pair] / perUnit)
      limit = pair
    }
    for (pair, branch) in from {
      bound(pair, branch.whole / giving)
      // Flows to places farther out fall as these give.
      for k in branch.places.indices.dropFirst() {
        bound(self.pair(branch.origins[k], branch.places[k]), branch.sizes[k] / giving)
      }
    }
    // Flows to places nearer the root fall as those beyond take, all that an origin leads to.
    var k = 1
    while k < to.places.count {
      let first = k
      var size = 0.0
      while k < to.places.count, to.origins[k] == to.origins[first] {
        size += to.sizes[k]
        k += 1
      }
      bound(self.pair(to.origins[first], to.places[to.parents[first]]), size / taking)
    }
    for (pair, branch) in from {
      move(branch, by: -amount / giving)
      flows[pair] -= amount * (branch.whole / giving)
    }
    move(to, by: amount / taking)
    flows[target] += amount
    if let limit { drop(limit, origin) }
  }

  /// Changes the loads of a branch, each place by its capacity, and the flows within.
  private mutating func move(_ branch: Branch, by perSize: Double) {
    for k in branch.places.indices {
      let place = Int(branch.places[k])
      loads[place] += perSize / slopes[place]
      guard branch.parents[k] >= 0 else { continue }
      let change = perSize * branch.sizes[k]
      flows[pair(branch.origins[k], branch.places[k])] += change
      flows[pair(branch.origins[k], branch.places[branch.parents[k]])] -= change
    }
  }

  /// People change places around a cycle, which changes no load, until a flow is used up.
  private mutating func turn(
    _ origin: Int, _ target: Int, _ from: [(pair: Int, branch: Branch)], _ path: (Int, Int)
  ) {
    let (start, branch) = from[path.0]
    var falling = [start]
    var rising = [target]
    var k = path.1
    while branch.parents[k] >= 0 {
      falling.append(pair(branch.origins[k], branch.places[k]))
      rising.append(pair(branch.origins[k], branch.places[branch.parents[k]]))
      k = branch.parents[k]
    }
    // The flow that falls to the goal is the one that the target replaces.
    var limit = falling[0]
    for pair in falling where (flows[pair], pair) < (flows[limit], limit) { limit = pair }
    let amount = max(0, flows[limit])
    for pair in falling { flows[pair] -= amount }
    for pair in rising { flows[pair] += amount }
    drop(limit, origin)
  }

  /// The trees that hang on an origin, one for each pair that it uses.
  private mutating func branches(from origin: Int) -> [(pair: Int, branch: Branch)] {
    newMark()
    var out: [(pair: Int, branch: Branch)] = []
    let pairs = used[origin]
    for pair in pairs { out.append((pair, grow(places[pair], leaving: Int32(origin)))) }
    return out
  }

  private mutating func branch(at place: Int32, leaving origin: Int32) -> Branch {
    newMark()
    return grow(place, leaving: origin)
  }

  private mutating func newMark() {
    if mark == .max {
      for place in marks.indices { marks[place] = 0 }
      mark = 0
    }
    mark += 1
  }

  /// Walks a tree from a place outwards, not through `origin`.
  private mutating func grow(_ root: Int32, leaving origin: Int32) -> Branch {
    var branch = Branch()
    branch.places.append(root)
    branch.origins.append(-1)
    branch.parents.append(-1)
    marks[Int(root)] = mark
    var next = 0
    while next < branch.places.count {
      let came = next == 0 ? origin : branch.origins[next]
      for other in splitAt[Int(branch.places[next])] where other != came && other != origin {
        for pair in used[Int(other)] {
          let place = places[pair]
          guard marks[Int(place)] != mark else { continue }
          marks[Int(place)] = mark
          branch.places.append(place)
          branch.origins.append(other)
          branch.parents.append(next)
        }
      }
      next += 1
    }
    branch.sizes = branch.places.map { 1 / slopes[Int($0)] }
    for k in branch.places.indices.reversed() where branch.parents[k] >= 0 {
      branch.sizes[branch.parents[k]] += branch.sizes[k]
    }
    return branch
  }

  /// The branch and position of a place, when it hangs on the origin.
  private func path(_ branches: [(pair: Int, branch: Branch)], to place: Int32) -> (Int, Int)? {
    guard marks[Int(place)] == mark else { return nil }
    for (number, entry) in branches.enumerated() {
      if let k = entry.branch.places.firstIndex(of: place) { return (number, k) }
    }
    return nil
  }

  /// The pair in use of an origin and a place.
  private func pair(_ origin: Int32, _ place: Int32) -> Int {
    for pair in used[Int(origin)] where places[pair] == place { return pair }
    preconditionFailure("an arc of a tree is in use")
  }

  /// Takes an arc whose flow is used up out of the trees.
  private mutating func drop(_ pair: Int, _ entering: Int) {
    flows[pair] = 0
    var owner = Int32(entering)
    if !used[entering].contains(pair) {
      owner = splitAt[Int(places[pair])].first { used[Int($0)].contains(pair) } ?? owner
    }
    detach(Int(owner), pair)
  }

  private mutating func detach(_ origin: Int, _ pair: Int) {
    flows[pair] = 0
    let before = used[origin].count
    used[origin].removeAll { $0 == pair }
    if before > 1 { splitAt[Int(places[pair])].removeAll { $0 == Int32(origin) } }
    if before == 2, let last = used[origin].first {
      splitAt[Int(places[last])].removeAll { $0 == Int32(origin) }
    }
  }

  private mutating func attach(_ origin: Int, _ pair: Int) {
    used[origin].append(pair)
    if used[origin].count == 2 {
      splitAt[Int(places[used[origin][0]])].append(Int32(origin))
    }
    if used[origin].count > 1 { splitAt[Int(places[pair])].append(Int32(origin)) }
  }
}
