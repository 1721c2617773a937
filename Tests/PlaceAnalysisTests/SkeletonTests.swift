import Testing

@testable import PlaceAnalysis
