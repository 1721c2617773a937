import ArgumentParser

@main
struct Geoseg: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "geoseg")
}
