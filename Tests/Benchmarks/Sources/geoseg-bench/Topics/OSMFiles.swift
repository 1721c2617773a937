import Foundation
import GeoCore

extension Benchmark {
  static let osmFiles = Benchmark(
    topic: "pbf", title: "streets of an OSM PBF file against libosmium"
  ) { bench in
    guard let path = OSMFilesBench.file else {
      bench.skip("Oslo east", because: "there is no shared/data/networks/oslo_east.osm.pbf")
      return
    }
    let peer = try OSMFilesBench.peer()
    for threads in [1, 2] {
      var own: (cpu: [Double], wall: [Double]) = ([], [])
      var theirs: [String: (cpu: [Double], wall: [Double])] = ["all": ([], []), "parse": ([], [])]
      let streets = try OSMFilesBench.read(path, threads: threads)
      for _ in 0..<bench.runs {
        let wall = Stopwatch.wall()
        own.cpu.append(
          try Stopwatch.seconds(Stopwatch.processor) {
            consume(try OSMFilesBench.read(path, threads: threads))
          })
        own.wall.append(Stopwatch.wall() - wall)
        guard let peer else { continue }
        for mode in ["all", "parse"] {
          let run = try OSMFilesBench.run(peer, path, threads: threads, mode: mode)
          theirs[mode]?.cpu.append(run.cpu)
          theirs[mode]?.wall.append(run.wall)
        }
      }
      let title = "Oslo east, \(streets.lines.x.count) points, \(threads) thread(s)"
      for (mode, name) in [
        ("all", "libosmium, the same streets"), ("parse", "libosmium, nodes and ways read only"),
      ] {
        guard let their = theirs[mode], !their.cpu.isEmpty else { continue }
        bench.record(
          title, seconds: own.cpu, reference: name, referenceSeconds: their.cpu,
          target: .atMost(1), note: "processor time")
        if mode == "all" {
          bench.record(
            title, seconds: own.wall, reference: name, referenceSeconds: their.wall,
            target: .atMost(1), note: "wall time")
        }
      }
      if peer == nil {
        bench.skip(title, because: "libosmium (libosmium2-dev) or g++ is not installed")
      }
    }
    try bench.time("the same, projected and joined to a network, one thread") {
      consume(try NetworkRecipe().build(try InputFile.open(path)))
    }
  }
}

/// The file that is read, and the program that reads it by libosmium.
private enum OSMFilesBench {
  static var file: String? {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../../../../shared/data/networks/oslo_east.osm.pbf")
      .standardizedFileURL.path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  static func read(_ path: String, threads: Int) throws -> OSMStreets {
    try OSMStreets.read(InputFile.open(path), mode: .walk, run: RunContext(threads: threads))
  }

  /// The peer compiled into the temporary folder; nil when that is not possible here.
  static func peer() throws -> String? {
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Peers/osm_pbf.cpp").standardizedFileURL.path
    guard Peer.find("g++") != nil, FileManager.default.fileExists(atPath: source) else {
      return nil
    }
    let program = NSTemporaryDirectory() + "geoseg-bench-osm-\(getpid())"
    let built = try Peer.run(
      "g++", ["-O3", "-march=native", "-std=c++17", source, "-o", program, "-lz", "-lpthread"])
    return built.status == 0 ? program : nil
  }

  /// A counted run after one that warms up.
  static func run(
    _ program: String, _ path: String, threads: Int, mode: String
  ) throws -> (cpu: Double, wall: Double) {
    let text = try Peer.run(program, [path, "2", String(threads), mode]).output
    let numbers = (text.split(separator: "\n").last ?? "").split(separator: " ").compactMap {
      Double($0)
    }
    guard numbers.count >= 2 else { throw PeerMissing(program: "libosmium") }
    return (numbers[0], numbers[1])
  }
}
