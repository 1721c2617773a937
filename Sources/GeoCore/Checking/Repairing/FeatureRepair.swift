/// The mending of one feature, step by step, with a count of what each step changed.
struct FeatureRepair {
  private let view: ColumnView
  private let feature: Int
  private let kind: GeometryKind
  private let subject: CheckSubject

  private var closed = 0
  private var turned = 0
  private var removed = 0
  private var dropped = 0
  private var rebuiltFrom: Double?
  private var refusal: String?
  /// Area parts as rings of coordinates, closed, the shell first.
  private var areas: [[MendedRing]] = []

  init(_ view: ColumnView, _ feature: Int, _ kind: GeometryKind, _ subject: CheckSubject) {
    self.view = view
    self.feature = feature
    self.kind = kind
    self.subject = subject
  }

  mutating func run(_ worker: GEOSWorker) {
    guard subject.geometry.has(.area, feature) else { return }
    for part in view.parts(feature) where view.partKinds[part] == .area { mend(part) }
    rebuild(worker)
    for part in areas.indices {
      for ring in areas[part].indices where areas[part][ring].isTurned(asShell: ring == 0) {
        areas[part][ring].turn()
        // What GEOS built is turned silently.
        if rebuiltFrom == nil { turned += 1 }
      }
    }
  }

  private mutating func mend(_ part: Int) {
    var rings: [MendedRing] = []
    for (place, index) in view.rings(part: part).enumerated() {
      let original = view.ring(index)
      var ring = MendedRing(original)
      let gone = ring.removeSpikesAndRepeats()
      if ring.isEmpty {
        dropped += 1
        // Holes without their shell are holes in nothing.
        if place == 0 {
          dropped += view.rings(part: part).count - 1
          return
        }
        continue
      }
      removed += gone
      if !original.isClosed { closed += 1 }
      rings.append(ring)
    }
    if !rings.isEmpty { areas.append(rings) }
  }

  /// Lets GEOS rebuild the areas if they are still at fault.
  private mutating func rebuild(_ worker: GEOSWorker) {
    do throws(GeosegError) {
      if try isSound(areas, worker) { return }
      let column = column(of: areas)
      // Corners that a rebuilding makes are rounded, and a rounded corner can lie on the wrong
      // side of an edge. On a grid of powers of two nothing is left to be rounded.
      for grid in [nil, finestGrid, finestGrid.map { $0 * 256 }] {
        let rebuilt = try Self.rebuild(try worker.geometry(column, 0), grid: grid, worker)
        guard try isSound(rebuilt, worker) else { continue }
        rebuiltFrom = view.area(feature)
        areas = rebuilt
        return
      }
      refusal = ""
    } catch {
      refusal = error.diagnostics.first?.cause ?? ""
    }
  }

  /// Areas made valid, on a grid if given, and freed of rings that collapsed.
  private static func rebuild(
    _ geometry: GEOSGeometry, grid: Double?, _ worker: GEOSWorker
  ) throws(GeosegError) -> [[MendedRing]] {
    var valid: GEOSGeometry
    do throws(GeosegError) {
      valid = try geometry.madeValid()
    } catch {
      valid = try geometry.madeValid(fromLinework: true)
    }
    if let grid { valid = try valid.snapped(to: grid) }
    var column = GeometryColumn(crs: .plane)
    try worker.append(valid, to: &column)
    return column.withView { view in
      view.parts(0).compactMap { part in
        var rings: [MendedRing] = []
        for (place, index) in view.rings(part: part).enumerated() {
          var ring = MendedRing(view.ring(index))
          _ = ring.removeSpikesAndRepeats()
          if !ring.isEmpty { rings.append(ring) } else if place == 0 { return nil }
        }
        return rings
      }
    }
  }

  private func isSound(
    _ areas: [[MendedRing]], _ worker: GEOSWorker
  ) throws(GeosegError) -> Bool {
    let column = column(of: areas)
    let topology = column.withView { PolygonTopology($0, 0) }
    guard topology.findings.isEmpty else { return false }
    if !topology.ringsTouch { return true }
    return try worker.geometry(column, 0).invalidity() == nil
  }

  private func column(of areas: [[MendedRing]]) -> GeometryColumn {
    var column = GeometryColumn(crs: .plane)
    write(areas, to: &column)
    column.endFeature(.multiPolygon)
    return column
  }

  /// A power of two, some hundred times the distance of neighbouring doubles at the feature.
  private var finestGrid: Double? {
    let box = view.box(coordinates: view.coordinates(feature))
    let largest = max(
      max(box.minX.magnitude, box.maxX.magnitude), max(box.minY.magnitude, box.maxY.magnitude))
    guard largest.isNormal, largest.exponent > -900 else { return nil }
    return Double(sign: .plus, exponent: largest.exponent - 44, significand: 1)
  }

  /// Writes the feature and tells what happened to it.
  func finish(_ out: inout RepairedChunk) {
    let isSame =
      closed + turned + removed + dropped == 0 && rebuiltFrom == nil
    guard !isSame, refusal == nil else {
      out.geometry.append(feature, of: subject.geometry)
      if let refusal {
        out.changes.append(
          Diagnostic(.notRepaired, at: place, cause: refusal.isEmpty ? nil : refusal))
      }
      return
    }
    for part in view.parts(feature) where view.partKinds[part] != .area {
      for index in view.rings(part: part) {
        let ring = view.ring(index)
        for i in 0..<ring.count { out.geometry.append(x: ring.x[i], y: ring.y[i]) }
        out.geometry.endRing()
      }
      out.geometry.endPart(view.partKinds[part])
    }
    write(areas, to: &out.geometry)
    out.geometry.endFeature(kind == .polygon && areas.count > 1 ? .multiPolygon : kind)
    out.changed += 1
    tell(&out)
  }

  private func tell(_ out: inout RepairedChunk) {
    let counts: [(DiagnosticKind, Int)] = [
      (.ringsClosed, closed), (.ringsTurned, turned), (.coordinatesRemoved, removed),
      (.ringsDropped, dropped),
    ]
    for (kind, count) in counts where count > 0 {
      out.changes.append(Diagnostic(kind, ["count": .integer(count)], at: place))
    }
    guard let before = rebuiltFrom else { return }
    let scale = LocalScale.around(feature, subject).area
    let after = column(of: areas).area(0)
    out.changes.append(
      Diagnostic(
        .geometryRebuilt,
        [
          "before": .squareMetres(before * scale), "after": .squareMetres(after * scale),
        ], at: place))
  }

  private var place: Location {
    guard let i = view.coordinates(feature).first else { return subject.location(feature) }
    return subject.location(feature, x: view.x[i], y: view.y[i])
  }

  private func write(_ parts: [[MendedRing]], to column: inout GeometryColumn) {
    for part in parts {
      for ring in part { ring.write(to: &column) }
      column.endPart(.area)
    }
  }
}
