/// What is wrong with how the rings of a feature lie to each other and to themselves.
struct PolygonTopology {
  enum Fault: Hashable {
    case ringCrossesItself
    case ringTouchesItself
    case ringRunsAlongItself(sameDirection: Bool)
    case ringsCross
    case edgesShared
    case holeOutside
    case holeInHole
    case partsOverlap
  }

  struct Finding: Hashable {
    var fault: Fault
    var coordinate: Location.Coordinate
  }

  private(set) var findings: [Finding] = []
  /// Rings meet in points: whether the inside hangs together is for GEOS to say.
  private(set) var ringsTouch = false
  /// False when the shape is too intricate for all of its edges to be compared.
  private(set) var isComplete = true

  init(_ view: ColumnView, _ feature: Int) {
    let edges = PolygonEdges(view, feature)
    guard edges.count > 3 else { return }
    var crossing: Set<[Int]> = []
    let search = EdgeContacts(edges)
    isComplete = search.isComplete
    for contact in search.contacts {
      if contact.ringA != contact.ringB {
        if contact.nature == .touch { ringsTouch = true }
        if contact.nature == .cross { crossing.insert([contact.ringA, contact.ringB]) }
      }
      if let fault = Self.fault(contact, edges) {
        findings.append(Finding(fault: fault, coordinate: contact.coordinate))
      }
    }
    guard edges.ringCount > 1 else { return }
    var nesting = RingNesting(edges, crossing: crossing)
    findings.append(contentsOf: nesting.findings())
  }

  private static func fault(_ contact: EdgeContact, _ edges: PolygonEdges) -> Fault? {
    let sameRing = contact.ringA == contact.ringB
    let samePart = edges.parts[contact.ringA] == edges.parts[contact.ringB]
    switch contact.nature {
    case .cross: return sameRing ? .ringCrossesItself : samePart ? .ringsCross : .partsOverlap
    case .touch: return sameRing ? .ringTouchesItself : nil
    case .overlap(let sameDirection):
      return sameRing ? .ringRunsAlongItself(sameDirection: sameDirection) : .edgesShared
    }
  }
}
