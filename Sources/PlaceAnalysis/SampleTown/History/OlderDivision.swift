/// The division into zones before the last revision, by block.
///
/// Some zones of today were one then, one was two, and one border lay elsewhere though both codes
/// are the same: what happened between the DeSO of 2018 and of 2025.
struct OlderDivision {
  /// Old zone of each block; numbers as today's zones, with new ones after them.
  var zoneOfBlock: [Int]
  /// Pairs that were one zone: today's second part, and the first part whose number it shared.
  var dividedSince: [Int: Int] = [:]
  /// Zones that were two: today's zone, and the number of the old second part.
  var mergedSince: [Int: Int] = [:]
  /// Zones whose border was moved: from which part of it came.
  var movedSince: [Int: Int] = [:]
  /// All numbers in use, in order.
  var zones: [Int] = []

  init(town: TownBuilder, blocks: BlockPlan) {
    zoneOfBlock = blocks.zones
    let count = town.zoneDistricts.count
    func neighbours(in district: District.Key) -> (Int, Int)? {
      let own = (0..<count).filter { town.zoneDistricts[$0] == district }
      for a in own {
        for b in own where b > a && Self.touch(a, b, town, blocks) { return (a, b) }
      }
      return nil
    }
    for district in [District.Key.westernMeadow, .hallby, .oakHill] {
      guard let (a, b) = neighbours(in: district) else { continue }
      dividedSince[b] = a
      for row in blocks.rowsOfZone[b] { zoneOfBlock[row] = a }
    }
    if let zone = (0..<count).first(where: { town.zoneDistricts[$0] == .almbacken }) {
      mergedSince[zone] = count
      split(zone, into: count, town, blocks)
    }
    if let (a, b) = neighbours(in: .eastTown) {
      movedSince[b] = a
      moveBorder(from: a, to: b, town, blocks)
    }
    zones = Set(zoneOfBlock).sorted()
  }

  private static func touch(
    _ a: Int, _ b: Int, _ town: TownBuilder, _ blocks: BlockPlan
  ) -> Bool {
    blocks.rowsOfZone[a].contains { neighbourZones($0, town, blocks).contains(b) }
  }

  private static func neighbourZones(
    _ row: Int, _ town: TownBuilder, _ blocks: BlockPlan
  ) -> [Int] {
    town.mesh.sides(blocks.faces[row]).compactMap { side in
      town.mesh.face(leftOf: side.reversed).flatMap { face in
        town.mesh.labels[face].ground == .land ? town.mesh.labels[face].zone : nil
      }
    }
  }

  /// The part of a zone beyond its middle was a zone of its own.
  private mutating func split(
    _ zone: Int, into new: Int, _ town: TownBuilder, _ blocks: BlockPlan
  ) {
    let rows = blocks.rowsOfZone[zone]
    let centres = rows.map { town.mesh.centre(blocks.faces[$0]) }
    let xs = centres.map(\.x)
    let ys = centres.map(\.y)
    let isWide = (xs.max() ?? 0) - (xs.min() ?? 0) > (ys.max() ?? 0) - (ys.min() ?? 0)
    let along = isWide ? xs : ys
    let middle = along.sorted()[along.count / 2]
    for (i, row) in rows.enumerated() where along[i] >= middle { zoneOfBlock[row] = new }
  }

  /// A strip of today's second zone belonged to the first.
  private mutating func moveBorder(
    from a: Int, to b: Int, _ town: TownBuilder, _ blocks: BlockPlan
  ) {
    for row in blocks.rowsOfZone[b] where Self.neighbourZones(row, town, blocks).contains(a) {
      zoneOfBlock[row] = a
    }
  }
}
