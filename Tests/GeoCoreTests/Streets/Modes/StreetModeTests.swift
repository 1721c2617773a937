import GeoCore
import Testing

@Suite("rules of walking and cycling")
struct StreetModeTests {
  /// `highway=path foot=no` as tags.
  static func decide(_ mode: StreetMode, _ text: String) -> StreetDecision {
    var tags: [String: String] = [:]
    for pair in text.split(separator: " ") {
      let sides = pair.split(separator: "=", maxSplits: 1)
      tags[String(sides[0])] = sides.count > 1 ? String(sides[1]) : ""
    }
    return mode.decision(for: StreetTags { tags[$0] })
  }

  @Test(
    "who may walk where",
    arguments: [
      ("highway=footway", nil), ("highway=cycleway", nil), ("highway=trunk_link", nil),
      ("highway=steps oneway=yes", nil), ("highway=motorway", .kind),
      ("highway=motorway foot=yes", .kind), ("highway=construction", .kind), ("name=x", .kind),
      ("highway=Footway", .kind), ("highway=pedestrian area=yes", .area),
      ("highway=pedestrian area=no", nil), ("highway=path foot=no", .forbidden),
      ("highway=path foot=private", .forbidden), ("highway=path foot=discouraged", nil),
      ("highway=service access=private", .access), ("highway=service access=no", .access),
      ("highway=service access=customers", nil), ("highway=service access=no foot=yes", nil),
      ("highway=service access=private foot=designated", nil),
      ("highway=service access=private foot=permissive", nil),
      ("highway=service access=private foot=official", nil),
      ("highway=service access=private foot=destination", .access),
      ("highway=service access=yes foot=no", .forbidden),
    ] as [(String, StreetDecision.Reason?)])
  func walking(_ tags: String, _ leftOut: StreetDecision.Reason?) {
    let decision = Self.decide(.walk, tags)
    #expect(decision.leftOut == leftOut)
    if leftOut == nil {
      #expect(decision.passage == .both)
      #expect(decision.speedFactor == 1)
    }
  }

  @Test(
    "who may cycle where",
    arguments: [
      ("highway=cycleway", nil), ("highway=residential", nil), ("highway=trunk", nil),
      ("highway=trunk motorroad=yes", .kind), ("highway=motorway bicycle=yes", .kind),
      ("highway=footway", .kind), ("highway=footway bicycle=yes", nil),
      ("highway=footway bicycle=designated", nil), ("highway=footway bicycle=dismount", nil),
      ("highway=path", nil), ("highway=path foot=designated", .kind),
      ("highway=path foot=designated bicycle=designated", nil), ("highway=bridleway", .kind),
      ("highway=busway bicycle=yes", nil), ("highway=steps", .kind),
      ("highway=steps ramp=yes", nil), ("highway=steps ramp:bicycle=yes", nil),
      ("highway=steps ramp=no", .kind), ("highway=residential bicycle=no", .forbidden),
      ("highway=primary bicycle=use_sidepath", .forbidden),
      ("highway=primary bicycle=use_sidepath cycleway:right=track", nil),
      ("highway=residential area=yes", .area), ("highway=service access=private", .access),
      ("highway=service access=private bicycle=destination", nil),
      ("highway=service access=no vehicle=yes", nil), ("highway=service vehicle=no", .access),
      ("highway=track vehicle=forestry", .access),
      ("highway=service vehicle=no bicycle=yes", nil),
      ("highway=footway access=no bicycle=dismount", .access),
    ] as [(String, StreetDecision.Reason?)])
  func cycling(_ tags: String, _ leftOut: StreetDecision.Reason?) {
    #expect(Self.decide(.cycle, tags).leftOut == leftOut)
  }

  @Test(
    "one-way streets for bicycles",
    arguments: [
      ("oneway=yes", .forward), ("oneway=1", .forward), ("oneway=true", .forward),
      ("oneway=-1", .backward), ("oneway=reverse", .backward), ("oneway=no", .both),
      ("oneway=sometimes", .both), ("oneway=yes oneway:bicycle=no", .both),
      ("oneway=no oneway:bicycle=yes", .forward), ("oneway=-1 oneway:bicycle=-1", .backward),
      ("oneway=yes cycleway=opposite", .both), ("oneway=yes cycleway=opposite_lane", .both),
      ("oneway=yes cycleway:left=opposite_track", .both), ("oneway=yes cycleway=lane", .forward),
      ("oneway=yes cycleway:left=lane cycleway:left:oneway=-1", .both),
      ("junction=roundabout", .forward), ("junction=roundabout oneway=no", .both),
      ("oneway=yes bicycle=dismount", .both), ("", .both),
    ] as [(String, Passage)])
  func oneWay(_ tags: String, _ passage: Passage) {
    #expect(Self.decide(.cycle, "highway=residential " + tags).passage == passage)
    #expect(Self.decide(.walk, "highway=residential " + tags).passage == .both)
  }

  @Test("pushing and riding among walkers are slower")
  func speeds() {
    #expect(Self.decide(.cycle, "highway=cycleway").speedFactor == 1)
    #expect(Self.decide(.cycle, "highway=pedestrian").speedFactor == 0.4)
    #expect(Self.decide(.cycle, "highway=steps ramp=yes").speedFactor == 0.32)
    #expect(Self.decide(.cycle, "highway=cycleway bicycle=dismount").speedFactor == 0.32)
    #expect(Self.decide(.walk, "highway=steps").speedFactor == 1)
  }

  @Test(
    "bridges are up and tunnels down",
    arguments: [
      ("", 0), ("bridge=yes", 1), ("bridge=viaduct", 1), ("bridge=no", 0), ("tunnel=yes", -1),
      ("tunnel=building_passage", 0), ("bridge=yes layer=2", 2), ("layer=-1", -1),
      ("layer=0 bridge=yes", 1), ("layer=1;2 tunnel=yes", -1), ("layer=+3", 3), ("layer=", 0),
      ("layer=-", 0), ("layer=100", 0), ("layer=2147483648", 0),
    ] as [(String, Int32)])
  func levels(_ tags: String, _ level: Int32) {
    #expect(Self.decide(.walk, "highway=path " + tags).level == level)
  }
}
