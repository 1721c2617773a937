import Testing

@testable import GeoCore

@Suite("parsing the name of a coordinate reference system")
struct CRSParsingTests {
  @Test(
    "every way of writing SWEREF 99 TM names the same system",
    arguments: [
      "EPSG:3006", "epsg:3006", "3006", " 3006 ", "urn:ogc:def:crs:EPSG::3006",
      "URN:OGC:DEF:CRS:EPSG::3006", "urn:ogc:def:crs:EPSG:9.9:3006", "urn:x-ogc:def:crs:EPSG:3006",
      "http://www.opengis.net/def/crs/EPSG/0/3006", "https://www.opengis.net/def/crs/EPSG/0/3006",
      "http://www.opengis.net/gml/srs/epsg.xml#3006", "SWEREF99 TM", "sweref 99 tm",
      "+init=epsg:3006", "urn:ogc:def:crs:EPSG:6.18:3:3006",
    ])
  func sweref(text: String) throws {
    #expect(try CRS.parse(text) == .sweref99TM)
  }

  @Test(
    "CRS84 and EPSG:4326 are the same, as x is always east",
    arguments: [
      "CRS84", "OGC:CRS84", "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84",
      "http://www.opengis.net/def/crs/OGC/1.3/CRS84", "EPSG:4326", "4326", "WGS 84",
      "urn:ogc:def:crs:EPSG::4326",
    ])
  func degrees(text: String) throws {
    #expect(try CRS.parse(text) == .wgs84)
  }

  @Test(
    "the old numbers of Web Mercator name it still",
    arguments: ["EPSG:900913", "urn:ogc:def:crs:EPSG::102100", "3857"])
  func webMercator(text: String) throws {
    #expect(try CRS.parse(text) == .authority("EPSG", "3857"))
  }

  @Test("plane is a system of its own") func plane() throws {
    #expect(try CRS.parse("plane") == .plane)
    #expect(try CRS.parse("Plane") == .plane)
  }

  @Test("a PROJ string is kept as a definition") func projString() throws {
    let crs = try CRS.parse("+proj=laea +lat_0=60 +lon_0=15 +datum=WGS84 +units=m")
    #expect(crs.name.hasPrefix("+proj=laea"))
    #expect(try crs.facts().isMetric)
  }

  @Test("WKT that says which registered system it is becomes that system") func wkt() throws {
    let text = """
      GEOGCRS["WGS 84",DATUM["World Geodetic System 1984",ELLIPSOID["WGS 84",6378137,\
      298.257223563]],CS[ellipsoidal,2],AXIS["latitude",north],AXIS["longitude",east],\
      ANGLEUNIT["degree",0.0174532925199433],ID["EPSG",4326]]
      """
    #expect(try CRS.parse(text) == .wgs84)
    let lying = text.replacing("6378137,298.257223563", with: "6377397.155,299.1528128")
    #expect(try CRS.parse(lying) != .wgs84)
  }

  @Test(
    "names that nobody knows are refused with a hint",
    arguments: [
      "", "  ", "EPSG:999999", "EPSG:", ":3006", "foo", "SWEREF", "EPSG:30x06",
      "99999999999999999999",
      "urn:ogc:def:crs:EPSG", "http://example.com/3006", "+proj=nothing", "PROJCS[", "EPSG:3006\0",
      "{\"type\": \"nothing\"}", "+proj=pipeline +step +proj=utm +zone=33",
    ])
  func unknown(text: String) {
    let error = #expect(throws: GeosegError.self) { try CRS.parse(text) }
    #expect(error?.diagnostics.first?.kind == .unknownCRS)
    #expect(error?.exit == .usage)
  }

  @Test("a wrong name in a file is bad data, not misuse") func inFile() {
    let error = #expect(throws: GeosegError.self) {
      try CRS.parse("EPSG:1", at: Location(file: "zones.geojson"))
    }
    #expect(error?.diagnostics.first?.kind == .unknownFileCRS)
    #expect(error?.diagnostics.first?.location.file == "zones.geojson")
    #expect(error?.exit == .badData)
  }

  @Test(
    "heights and geocentric systems are not map systems",
    arguments: ["EPSG:5613", "EPSG:4978", "urn:ogc:def:crs:EPSG::5714"])
  func notHorizontal(text: String) {
    let error = #expect(throws: GeosegError.self) { try CRS.parse(text) }
    #expect(error?.diagnostics.first?.kind == .notHorizontal)
  }
}

@Suite("facts about a system")
struct CRSFactsTests {
  @Test("SWEREF 99 TM is in metres and for Sweden") func sweref() throws {
    let facts = try CRS.sweref99TM.facts()
    #expect(facts.name == "SWEREF99 TM")
    #expect(facts.isProjected && facts.isMetric && !facts.isDeprecated)
    #expect(facts.areaOfUse?.contains(longitude: 18, latitude: 59) == true)
    #expect(facts.areaOfUse?.contains(longitude: 25, latitude: 60) == false)
  }

  @Test("WGS 84 is in degrees") func wgs84() throws {
    let facts = try CRS.wgs84.facts()
    #expect(facts.isGeographic && facts.isInDegrees && !facts.isMetric)
    #expect(facts.metresPerUnit == nil)
  }

  @Test("a system in feet says how long its foot is") func feet() throws {
    let facts = try CRS.parse("EPSG:2263").facts()
    #expect(!facts.isMetric)
    #expect(abs((facts.metresPerUnit ?? 0) - 1200.0 / 3937) < 1e-12)
  }

  @Test("of a system with heights only the map part counts") func compound() throws {
    let facts = try CRS.parse("EPSG:5845").facts()
    #expect(facts.name == "SWEREF99 TM" && facts.isMetric)
    #expect(try CRS.parse("EPSG:4979").facts().isInDegrees)
  }
}
