import Foundation
import GeoCore

/// Keys of a file about an OSM PBF extract: what it holds, and the walking network in it.
enum PBFKeys {
  static func value(_ path: LeafPath, _ input: AccessKeyInput) -> AccessNumbers? {
    guard input.form == .pbf, path.count == 1, let file = text(input.document["file"]),
      let extract = Extract.of(input.folder.appendingPathComponent(file).path)
    else { return nil }
    let (counts, lines) = (extract.streets.counts, extract.streets.lines)
    let figures = extract.figures
    switch path.last {
    case "osm_nodes": return AccessNumbers(Double(counts.nodes))
    case "osm_ways": return AccessNumbers(Double(counts.ways))
    case "osm_relations": return AccessNumbers(Double(counts.relations))
    case "walk_ways": return AccessNumbers(Double(counts.keptWays))
    case "missing_node_refs": return AccessNumbers(Double(counts.missingReferences))
    case "graph_vertices": return AccessNumbers(Double(figures.vertices))
    case "graph_edges": return AccessNumbers(Double(figures.edges))
    case "self_loops": return AccessNumbers(Double(figures.selfLoops))
    case "parallel_pairs": return AccessNumbers(Double(figures.parallelEdges))
    case "dead_ends": return AccessNumbers(Double(figures.deadEnds))
    case "components": return AccessNumbers(Double(figures.componentSizes.count))
    case "largest_component_vertices":
      return AccessNumbers(Double(figures.componentSizes.first ?? 0))
    case "geodesic_length_m": return AccessNumbers(extract.geodesic.reduce(0, +))
    case "geodesic_length_by_highway_m": return lengths(lines, extract.geodesic, input)
    case let name where name.hasPrefix("haversine_length_m"):
      return (try? lines.haversineMetres()).map { AccessNumbers($0.reduce(0, +)) }
    case let name where name.hasPrefix("component_sizes"):
      // As many as the file has; a town with fewer has no more.
      let count = input.leaf.doubles?.count ?? 0
      return AccessNumbers(figures.componentSizes.prefix(count).map(Double.init))
    default: return nil
    }
  }

  /// A length for each kind of street that the file or ours has.
  private static func lengths(
    _ lines: StreetLines, _ metres: [Double], _ input: AccessKeyInput
  ) -> AccessNumbers? {
    guard case .object(let members) = input.leaf else { return nil }
    var sums: [String: Double] = [:]
    for kind in lines.sums(of: metres, by: "highway") { sums[kind.value ?? ""] = kind.sum }
    let asked = members.map(\.key)
    let others = sums.keys.filter { !asked.contains($0) }.sorted()
    return AccessNumbers(.object((asked + others).map { ($0, Number(sums[$0] ?? .nan)) }))
  }

  /// An extract as read, once for all keys about it.
  private final class Extract {
    let streets: OSMStreets
    let figures: StreetStatistics
    let geodesic: [Double]

    private init?(_ path: String) {
      guard let input = try? InputFile.open(path),
        let streets = try? OSMStreets.read(input, mode: .walk),
        let network = try? StreetJoiner(crossings: .ignore).join(streets.lines).network,
        let geodesic = try? streets.lines.geodesicMetres()
      else { return nil }
      self.streets = streets
      self.geodesic = geodesic
      figures = network.statistics
    }

    /// The checker goes through the keys one after the other.
    private nonisolated(unsafe) static var last: (path: String, extract: Extract?)?

    static func of(_ path: String) -> Extract? {
      if let last, last.path == path { return last.extract }
      let extract = Extract(path)
      last = (path, extract)
      return extract
    }
  }
}
