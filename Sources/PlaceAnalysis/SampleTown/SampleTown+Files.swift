public import GeoCore

extension SampleTown {
  /// One file of the sample municipality.
  public struct File: Sendable {
    public enum Content: Sendable {
      /// A layer in SWEREF 99 TM, to be written as GeoJSON in WGS 84.
      case layer(Layer)
      /// Bytes as they are: a table of an earlier year.
      case bytes([UInt8])
    }

    /// File name without a folder.
    public var name: String
    public var content: Content

    /// Writes the file's bytes: the same on any machine at any thread count.
    ///
    /// - Throws: what the sink and the projection to WGS 84 throw.
    public func write(
      to sink: any ByteSink, run: RunContext = RunContext()
    ) throws(GeosegError) {
      switch content {
      case .bytes(let bytes): try sink.write(bytes)
      case .layer(let layer):
        var writer = GeoJSONWriter(to: sink, run: run)
        try writer.write(layer)
      }
    }

    /// The file's bytes in memory.
    public func bytes(run: RunContext = RunContext()) throws(GeosegError) -> [UInt8] {
      let sink = MemorySink()
      try write(to: sink, run: run)
      return sink.bytes
    }
  }

  /// Every file that `geoseg synth` writes, in order; tables without rows are left out.
  public func files() -> [File] {
    var layers: [(name: String, table: FeatureTable)] = [
      ("zones", zones), ("blocks", blocks), ("places", places),
      ("school_districts", schoolDistricts), ("candidates", candidates),
      ("streets", streets), ("barriers", barriers),
    ]
    for plan in plans {
      let name = plan["plot"]?.text(0)?.split(separator: "-").first.map(String.init) ?? "plan"
      layers.append(("plan_\(name)", plan))
    }
    layers.append(("zones_2018", earlierZones))
    return layers.filter { $0.table.count > 0 }.map { layer in
      File(
        name: layer.name + ".geojson",
        content: .layer(Layer(name: layer.name, table: layer.table, provenance: provenance)))
    } + earlierTables.map { File(name: $0.name, content: .bytes($0.bytes)) }
  }

  /// Says that the town is made up, and how to make it again.
  private var provenance: Provenance {
    Provenance([
      "command": "synth",
      "seed": .integer(Int(truncatingIfNeeded: settings.seed)),
      "zones": .integer(settings.zones),
      "about": "Svanköping, a fictional municipality: nothing in it describes a real place",
      "license": "CC0-1.0",
    ])
  }
}
