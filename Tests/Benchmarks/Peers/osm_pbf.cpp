// The streets of an OSM PBF file by libosmium: the same rules for walking, the same result, that is
// node ids and coordinates of every kept way and the texts of its tags.
//
// Usage: osm_pbf FILE RUNS THREADS all|parse
// Prints one line per run: processor seconds of all threads, wall seconds, ways, points.
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <iostream>
#include <string>
#include <unordered_set>
#include <vector>

#include <osmium/handler.hpp>
#include <osmium/handler/node_locations_for_ways.hpp>
#include <osmium/index/map/sparse_mem_array.hpp>
#include <osmium/io/pbf_input.hpp>
#include <osmium/thread/pool.hpp>
#include <osmium/visitor.hpp>

using Index = osmium::index::map::SparseMemArray<osmium::unsigned_object_id_type, osmium::Location>;

static const std::unordered_set<std::string> kinds = {
    "cycleway", "footway", "living_street", "path", "pedestrian", "primary", "primary_link",
    "residential", "road", "secondary", "secondary_link", "service", "steps", "tertiary",
    "tertiary_link", "track", "trunk", "trunk_link", "unclassified"};
static const char* const attributes[] = {"highway", "name", "surface", "service", "oneway",
    "oneway:bicycle", "foot", "bicycle", "access", "bridge", "tunnel", "layer", "maxspeed", "lit",
    "incline"};

static bool is(const char* value, const char* text) { return value && !std::strcmp(value, text); }

struct Streets : osmium::handler::Handler {
  std::vector<std::int64_t> ways, nodes;
  std::vector<double> x, y;
  std::vector<std::size_t> starts{0};
  std::vector<std::string> texts;
  std::size_t missing = 0;

  void way(const osmium::Way& way) {
    const char* highway = way.tags()["highway"];
    if (!highway || !kinds.count(highway)) return;
    const char* foot = way.tags()["foot"];
    const char* access = way.tags()["access"];
    if (is(way.tags()["area"], "yes") || is(foot, "no") || is(foot, "private")) return;
    const bool invited = is(foot, "yes") || is(foot, "designated") || is(foot, "permissive") ||
                         is(foot, "official");
    if ((is(access, "no") || is(access, "private")) && !invited) return;
    for (const auto& node : way.nodes()) {
      if (!node.location().valid()) { ++missing; continue; }
      if (nodes.size() > starts.back() && nodes.back() == node.ref()) continue;
      nodes.push_back(node.ref());
      x.push_back(node.lon());
      y.push_back(node.lat());
    }
    ways.push_back(way.id());
    starts.push_back(nodes.size());
    for (const char* key : attributes) {
      const char* value = way.tags()[key];
      texts.emplace_back(value ? value : "");
    }
  }
};

static double seconds(clockid_t clock) {
  timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + time.tv_nsec * 1e-9;
}

int main(int argc, char** argv) {
  if (argc != 5) return 64;
  const bool parses = !std::strcmp(argv[4], "parse");
  for (int run = 0; run < std::atoi(argv[2]); ++run) {
    const double cpu = seconds(CLOCK_PROCESS_CPUTIME_ID), wall = seconds(CLOCK_MONOTONIC);
    osmium::thread::Pool pool{std::atoi(argv[3])};
    const auto bits = osmium::osm_entity_bits::node | osmium::osm_entity_bits::way;
    osmium::io::Reader reader{argv[1], bits, osmium::io::read_meta::no, pool};
    std::size_t ways = 0, points = 0;
    if (parses) {
      while (osmium::memory::Buffer buffer = reader.read()) ways += buffer.committed();
    } else {
      Index index;
      osmium::handler::NodeLocationsForWays<Index> locations{index};
      locations.ignore_errors();
      Streets streets;
      osmium::apply(reader, locations, streets);
      ways = streets.ways.size();
      points = streets.nodes.size();
    }
    reader.close();
    std::cout << seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu << ' ' << seconds(CLOCK_MONOTONIC) - wall
              << ' ' << ways << ' ' << points << '\n';
  }
}
