import GeoCore
import TestSupport
import Testing

private func loaded(_ crs: String, atEnd: Bool = false) throws(GeosegError) -> LoadedTable {
  let point =
    #""features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[674000,6580000]}}]"#
  let member = "\"crs\":\(crs)"
  let members = atEnd ? "\(point),\(member)" : "\(member),\(point)"
  return try GeoJSONReader.load(text: "{\"type\":\"FeatureCollection\",\(members)}")
}

@Suite("a legacy crs member is honoured")
struct CRSMemberTests {
  @Test(
    "every usual way to name SWEREF 99 TM",
    arguments: [
      "urn:ogc:def:crs:EPSG::3006", "EPSG:3006", "epsg:3006", "urn:ogc:def:crs:EPSG:6.9:3006",
      "http://www.opengis.net/def/crs/EPSG/0/3006",
    ])
  func names(name: String) throws {
    for atEnd in [false, true] {
      let loaded = try loaded(#"{"type":"name","properties":{"name":"\#(name)"}}"#, atEnd: atEnd)
      #expect(loaded.declaredCRS == .sweref99TM)
      #expect(loaded.table.geometry?.crs == .sweref99TM)
      #expect(loaded.codes == ["GS302"])
    }
  }

  @Test("WGS 84 said aloud needs no note")
  func wgs84() throws {
    for name in ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:OGC::CRS84"] {
      let loaded = try loaded(#"{"type":"name","properties":{"name":"\#(name)"}}"#)
      #expect(loaded.declaredCRS == .wgs84 && loaded.codes == [])
    }
  }

  @Test("the oldest form gives a code")
  func epsgForm() throws {
    #expect(try loaded(#"{"type":"EPSG","properties":{"code":3006}}"#).declaredCRS == .sweref99TM)
  }

  @Test(
    "a member that names nothing is reported and WGS 84 assumed",
    arguments: [
      ("null", "GS151"), ("{}", "GS151"), ("7", "GS151"), (#""EPSG:3006""#, "GS151"),
      (#"{"type":"name","properties":{}}"#, "GS151"),
      (
        #"{"type":"link","properties":{"href":"http://example.org/crs/42","type":"proj4"}}"#,
        "GS152"
      ),
    ])
  func unusable(crs: String, code: String) throws {
    let loaded = try loaded(crs)
    #expect(loaded.declaredCRS == nil && loaded.table.geometry?.crs == .wgs84)
    #expect(loaded.codes == [code])
    #expect(loaded.diagnostics[0].location.position != nil)
  }

  @Test("a name that PROJ does not know stops the reading")
  func unknown() {
    #expect(throws: GeosegError.self) {
      try loaded(#"{"type":"name","properties":{"name":"EPSG:999999"}}"#)
    }
  }

  @Test("single features, geometries and sequences may carry the member too")
  func otherForms() throws {
    let crs = #""crs":{"type":"name","properties":{"name":"EPSG:3006"}}"#
    let point = #""type":"Point","coordinates":[674000,6580000]"#
    for text in [
      "{\(point),\(crs)}",
      "{\"type\":\"Feature\",\(crs),\"properties\":{},\"geometry\":{\(point)}}",
      "{\(crs),\"type\":\"Feature\",\"properties\":{},\"geometry\":{\(point)}}\n{\(point)}\n",
    ] {
      #expect(try GeoJSONReader.load(text: text).declaredCRS == .sweref99TM)
    }
  }
}
