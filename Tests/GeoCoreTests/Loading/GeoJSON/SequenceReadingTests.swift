import TestSupport
import Testing

@testable import GeoCore

private let first =
  #"{"type":"Feature","id":1,"properties":{"a":1},"geometry":{"type":"Point","coordinates":[1,2]}}"#
private let second =
  #"{"type":"Feature","id":2,"properties":{"a":2},"geometry":{"type":"Point","coordinates":[3,4]}}"#

@Suite("sequences of objects read like one collection")
struct SequenceReadingTests {
  @Test(
    "record separators, lines and both part objects",
    arguments: [
      "\u{1E}\(first)\n\u{1E}\(second)\n", "\(first)\n\(second)", "\(first)\r\n\(second)\r\n\r\n",
      "\u{1E}\(first)\u{1E}\(second)", "\n\n \(first)\n\n\n\(second)\n \n",
      "\u{1E}\u{1E}\(first)\n\u{1E}\n\u{1E}\(second)\n\u{1E}", "\u{FEFF}\(first)\n\(second)\n",
      "\(first)\n{\"type\":\"FeatureCollection\",\"features\":[\(second)]}",
      "{\"type\":\"FeatureCollection\",\"features\":[\(first)]}\n\(second)",
      "{\"type\":\"FeatureCollection\",\"features\":[\(first)]}\n{\"features\":[\(second)],\"type\":\"FeatureCollection\"}",
      "{\"type\":\"FeatureCollection\",\"features\":[\(first),\n\(second)]}\n",
    ])
  func forms(text: String) throws {
    let loaded = try GeoJSONReader.load(text: text)
    #expect(loaded.table.geometry?.x == [1, 3] && loaded.table.geometry?.y == [2, 4])
    #expect(loaded.table["a"]?.numbers == [1, 2])
    #expect(loaded.table.ids == [.number("1"), .number("2")])
    #expect(loaded.codes == [])
  }

  @Test("records may span lines and may be bare geometries")
  func prettyRecords() throws {
    let spread = first.replacing(",\"", with: ",\n  \"")
    let text = "\u{1E}\(spread)\n\u{1E}{\"type\":\"Point\",\n\"coordinates\":[3,4]}\n"
    let loaded = try GeoJSONReader.load(text: text)
    #expect(loaded.table.geometry?.x == [1, 3])
    #expect(loaded.table["a"]?.isGiven(1) == false)
    #expect(loaded.table.inconsistencies == [])
  }

  @Test("objects on one line without anything between them are no sequence")
  func glued() throws {
    for (text, offset) in [
      (first + second, first.utf8.count), (first + " " + second, first.utf8.count + 1),
      (first + "\n]", first.utf8.count + 1), (first + ",\n" + second, first.utf8.count),
    ] {
      do throws(GeosegError) {
        _ = try GeoJSONReader.load(text: text)
        Issue.record("\(text) must not load")
      } catch {
        #expect(error.diagnostics[0].kind.code == "GS110")
        #expect(error.diagnostics[0].location.position?.byte == offset)
      }
    }
  }

  @Test("a record that is cut off ends the reading")
  func truncated() {
    let text = "\(first)\n\(second)\n"
    for length in first.utf8.count + 2..<text.utf8.count - 1 {
      #expect(throws: GeosegError.self) {
        try GeoJSONReader.load(text: String(decoding: Array(text.utf8)[..<length], as: UTF8.self))
      }
    }
  }

  @Test("a record of another kind is an error of its row alone")
  func otherRecords() throws {
    let loaded = try GeoJSONReader.load(text: "\(first)\n7\n{\"type\":\"Topology\"}\n{}\n\(second)")
    #expect(loaded.codes == ["GS123", "GS125", "GS124"])
    #expect(loaded.diagnostics.map(\.location.feature) == [1, 2, 3])
    #expect(loaded.table.geometry?.kinds == [.point, .null, .null, .null, .point])
  }
}

@Suite("the outermost object decides what a text is")
struct DocumentTests {
  @Test("members may come in any order, type last")
  func anyOrder() throws {
    let feature =
      #"{"geometry":{"coordinates":[5,6],"type":"Point"},"properties":{"a":1},"id":"x","type":"Feature"}"#
    let text =
      #"{"bbox":[0,0,9,9],"features":["# + feature + #"],"name":"n","type":"FeatureCollection"}"#
    for text in [text, feature] {
      let loaded = try GeoJSONReader.load(text: text)
      #expect(loaded.table.geometry?.x == [5])
      #expect(loaded.table.id(0) == .text("x"))
      #expect(loaded.codes == [])
    }
  }

  @Test("member names may be escaped")
  func escapedNames() throws {
    let text =
      #"{"t\u0079pe":"\u0046eature","geom\u0065try":{"type":"P\u006fint","coordinates":[1,2]},"properties":{}}"#
    #expect(try GeoJSONReader.load(text: text).table.geometry?.x == [1])
  }

  @Test(
    "other JSON is refused with what it is",
    arguments: [
      ("[]", "GS120"), ("7", "GS120"), ("\"text\"", "GS120"), ("null", "GS120"), ("{}", "GS120"),
      (#"{"a":1}"#, "GS120"), (#"{"type":7}"#, "GS120"), (#"{"type":"Feture"}"#, "GS121"),
      (#"{"type":"featurecollection","features":[]}"#, "GS121"),
      (#"{"type":"Topology","objects":{},"arcs":[]}"#, "GS108"),
      (#"{"geometryType":"esriGeometryPolygon","spatialReference":{}}"#, "GS108"),
      (#"{"type":"FeatureCollection"}"#, "GS122"),
      (#"{"type":"FeatureCollection","features":{}}"#, "GS122"),
      (#"{"type":"FeatureCollection","features":null}"#, "GS122"),
      ("", "GS104"), (" \n ", "GS104"), ("\u{FEFF}", "GS104"), ("hello", "GS110"),
      ("{\"type\":\"FeatureCollection\",\"features\":[}", "GS110"),
      ("{\"type\":\"FeatureCollection\",\"features\":[", "GS111"),
      ("{\"type\":\"FeatureCollection\",\"features\":[]", "GS111"),
      ("{\"type\":\"FeatureCollection\",\"features\":[]}}", "GS110"),
      ("<kml xmlns=\"http://www.opengis.net/kml/2.2\">", "GS108"), ("<!DOCTYPE html>", "GS108"),
      ("deso,pop\n0380A0010,1700\n", "GS108"), ("SQLite format 3\0", "GS108"),
      ("PK\u{3}\u{4}", "GS109"), ("GEOGCS[\"WGS 84\"]", "GS108"),
    ])
  func refusals(text: String, code: String) throws {
    do throws(GeosegError) {
      _ = try GeoJSONReader.load(text: text, name: "in.dat")
      Issue.record("\(text) must not load")
    } catch {
      let first = error.diagnostics[0]
      #expect(first.kind.code == code)
      #expect(first.location.file == "in.dat" && first.location.position != nil)
      #expect(error.exit == .badData)
      if code == "GS108" {
        #expect(first.hint(in: .english) == "ogr2ogr -f GeoJSON out.geojson in.dat")
      }
    }
  }

  @Test("the nearest type is suggested for a misspelt one")
  func suggestion() {
    do throws(GeosegError) {
      _ = try GeoJSONReader.load(text: #"{"type":"featurecolection","features":[]}"#)
    } catch {
      #expect(error.diagnostics[0].hint(in: .swedish) == "typer: FeatureCollection")
      #expect(error.diagnostics[0].location.position?.byte == 8)
    }
  }

  @Test("an empty collection loads with a warning")
  func emptyCollection() throws {
    let loaded = try GeoJSONReader.load(text: #"{"type":"FeatureCollection","features":[ ]}"#)
    #expect(loaded.table.count == 0 && loaded.codes == ["GS153"])
    #expect(loaded.table.inconsistencies == [])
  }

  @Test("features without a collection's type are read and reported")
  func missingType() throws {
    let loaded = try GeoJSONReader.load(text: "{\"features\":[\(first)]}")
    #expect(loaded.table.count == 1 && loaded.codes == ["GS126"])
  }

  @Test("mixed geometry is noted once with its counts")
  func mixed() throws {
    let line = #"{"type":"LineString","coordinates":[[0,0],[1,1]]}"#
    let loaded = try GeoJSONReader.load(text: "\(first)\n\(line)\n\(second)")
    #expect(loaded.codes == ["GS144"])
    #expect(loaded.diagnostics[0].arguments["points"] == .integer(2))
    #expect(loaded.diagnostics[0].arguments["lines"] == .integer(1))
  }
}
