import Foundation
import GraphAlgorithms

// Makes networks to measure with, and measures Leiden on them; scripts/bench sets it beside other programs.

/// The greatest amount of memory that this process has held, in MB.
func peakMemory() -> Int {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 / 1024 } ?? 0
}

/// The time that the work takes on the clock and on the processors, in seconds, and its result.
func measured<Result>(_ body: () -> Result) -> (wall: Double, processor: Double, result: Result) {
  let clock = ContinuousClock()
  let start = clock.now
  let processorStart = Foundation.clock()
  let result = body()
  let processor = Double(Foundation.clock() - processorStart) / Double(CLOCKS_PER_SEC)
  return ((clock.now - start) / .seconds(1), processor, result)
}

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(1)
}

let usage = """
  usage: LeidenBenchmark generate communities|attachment EDGES weighted|plain SEED FILE
         LeidenBenchmark measure FILE modularity|cpm RESOLUTION ITERATIONS SEED THREADS [STARTS]
  """
let words = Array(CommandLine.arguments.dropFirst())
if words.first == "generate", words.count == 6, let kind = RandomNetwork(rawValue: words[1]),
  let edgeCount = Int(words[2]), let seed = UInt64(words[4])
{
  try kind.network(edgeCount: edgeCount, weighted: words[3] == "weighted", seed: seed).write(to: words[5])
} else if words.first == "measure", words.count >= 7, let resolution = Double(words[3]),
  let iterations = Int(words[4]), let seed = UInt64(words[5]), let threads = Int(words[6])
{
  let list = try EdgeList(contentsOf: words[1])
  let edges = list.edges
  let building = measured { Graph(nodeCount: list.nodeCount, edges: edges) }
  let graph = building.result
  let leiden = Leiden(
    quality: words[2] == "cpm" ? .constantPotts : .modularity, resolution: resolution, seed: seed,
    starts: words.count > 7 ? Int(words[7]) ?? 1 : 1, iterations: iterations, threads: threads)
  let running = measured { leiden.partition(of: graph) }
  let quality = leiden.value(of: running.result, in: graph)
  print(
    String(
      format: "%.7f %.3f %.3f %.3f %d %d", quality, running.wall, running.processor, building.wall,
      peakMemory(),
      running.result.clusterCount))
} else {
  fail(usage)
}
