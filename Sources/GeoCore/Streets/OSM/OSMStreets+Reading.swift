extension OSMStreets {
  /// Whether a file is OSM PBF, by its first bytes whatever it is called.
  public static func isOSM(_ input: InputFile) -> Bool {
    input.withBytes { OSMBlob.begins($0) }
  }

  /// Reads the streets of a mode from an OSM PBF file.
  ///
  /// Blocks are unpacked once, in parallel. The ways that the mode uses are read whole, nodes are
  /// held as they are packed until it is known which of them ways use. Of a file larger than
  /// `heldBytes` the blocks with nodes are unpacked a second time instead.
  ///
  /// - Parameters:
  ///   - mode: decides by its rules which ways are kept and in which directions.
  ///   - heldBytes: size in bytes of the largest file whose nodes are held in memory.
  /// - Throws: `osmDamaged` with the byte of the block, `osmFeature`, `osmHistory`,
  ///   `osmCompression`, `tooManyStreets`.
  /// - Source: https://wiki.openstreetmap.org/wiki/PBF_Format
  public static func read(
    _ input: InputFile, mode: StreetMode, run: RunContext = RunContext(),
    heldBytes: Int = 256 << 20
  ) throws(GeosegError) -> OSMStreets {
    try input.withBytes { (bytes) throws(GeosegError) in
      let blobs = try OSMBlob.list(bytes, file: input.name)
      let file = OSMBlobs(name: input.name, bytes: bytes, blobs: blobs)
      let header = try file.header()
      let holds = bytes.count <= heldBytes
      let contents = try file.read(run) {
        OSMBlockReader(mode: mode, keepsNodes: holds, readsWays: true)
      } body: { (reader, blob) throws(OSMFault) in
        try reader.read(blob)
      }

      let refs = contents.reduce(0) { $0 + $1.ways.nodes.count }
      guard refs < Int32.max else { throw GeosegError(.tooManyStreets, ["count": .integer(refs)]) }
      var all: [Int64] = []
      all.reserveCapacity(refs)
      for content in contents { all += content.ways.nodes }
      let ranks = IdentityRanks(all)
      let places = try file.places(of: ranks.identities, held: contents, holds: holds, run: run)
      var assembly = OSMAssembly(ranks: ranks, usesWays: header.hasLocationsOnWays)
      assembly.place(places)
      return assembly.streets(contents.map(\.ways), file: input.name, mode: mode)
    }
  }
}

/// The blocks of an opened file.
struct OSMBlobs: @unchecked Sendable {
  let name: String
  /// Read-only, and there as long as this is.
  let bytes: UnsafeRawBufferPointer
  let blobs: [OSMBlob]

  private func bytes(of blob: OSMBlob) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[blob.range])
  }

  /// What all headers say together; files that were put one after the other have several.
  func header() throws(GeosegError) -> OSMHeader {
    let inflater = OSMBlobInflater()
    var header: OSMHeader?
    for blob in blobs where blob.kind == .header {
      do throws(OSMFault) {
        let next = try OSMHeader(inflater.content(bytes(of: blob)))
        if next.hasLocationsOnWays || header == nil { header = next }
      } catch {
        throw error.error(in: name, at: blob.position)
      }
    }
    guard let header else { throw OSMFault.noHeader.error(in: name, at: 0) }
    return header
  }

  /// Reads all blocks of data, in parallel and in order.
  func read<Worker: SendableMetatype, Result: Sendable>(
    _ run: RunContext, worker: @Sendable () -> Worker,
    body: @Sendable (inout Worker, UnsafeRawBufferPointer) throws(OSMFault) -> Result
  ) throws(GeosegError) -> [Result] {
    let data = blobs.filter { $0.kind == .data }
    let title = Phrase(en: "read \(name)", sv: "läs \(name)")
    run.progress.began(Stage("read", title), steps: data.count)
    defer { run.progress.ended() }
    return try run.mapChunks(
      count: data.count, grain: 1, worker: { () throws(GeosegError) in worker() }
    ) { (worker: inout Worker, range) throws(GeosegError) in
      let blob = data[range.lowerBound]
      do throws(OSMFault) {
        let result = try body(&worker, bytes(of: blob))
        run.progress.advanced(by: 1)
        return result
      } catch {
        throw error.error(in: name, at: blob.position)
      }
    }
  }

  /// Where the wanted nodes are, block by block.
  func places(
    of wanted: [Int64], held: [OSMBlockReader.Content], holds: Bool, run: RunContext
  ) throws(GeosegError) -> [OSMPlaces] {
    let data = blobs.filter { $0.kind == .data }
    return try run.mapChunks(
      count: data.count, grain: 1,
      worker: { () throws(GeosegError) in
        OSMBlockReader(mode: .walk, keepsNodes: true, readsWays: false)
      }
    ) { (reader: inout OSMBlockReader, range) throws(GeosegError) in
      let index = range.lowerBound
      do throws(OSMFault) {
        var runs = held[index].nodes
        if held[index].hasMoreNodes { runs = try reader.read(bytes(of: data[index])).nodes }
        var places = OSMPlaces()
        var fault: OSMFault?
        wanted.withUnsafeBufferPointer { wanted in
          do throws(OSMFault) {
            for run in runs { try run.find(wanted, into: &places) }
          } catch { fault = error }
        }
        if let fault { throw fault }
        return places
      } catch {
        throw error.error(in: name, at: data[index].position)
      }
    }
  }
}
