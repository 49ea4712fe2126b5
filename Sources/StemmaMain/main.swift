import StemmaReading
import StemmaResolving
import StemmaModel
var files: [InputFile] = []
for a in CommandLine.arguments.dropFirst() { for p in try InputFile.listPaths(at: a) { files.append(try InputFile(path: p)) } }
let r = read(files)
for e in r.entries { print(e.location.file.split(separator: "/").last!.prefix(3), e.location.line, e.alias ?? "-", e.title, e.venue ?? "-", e.year ?? 0, e.identifiers.arxiv ?? "-", e.links.first{ $0.role == .code }?.url ?? "-", e.keywords.map(\.text).joined(separator: ","), e.authors.joined(separator: ","), separator: "\t") }
for d in r.diagnostics { print("D", d) }
for s in r.skipped { print("S", s.location, s.reason, s.text.prefix(80)) }
print(r.entries.count)
let res = resolve(r.entries)
print("papers", res.papers.count, res.papers.filter { $0.entries.count > 1 }.count)
for d in res.decisions { print(d.outcome, d.first, d.second, d.reason) }
import StemmaRelating
var o = RelatingOptions(); o.aliasDefinitions = r.aliasDefinitions
let (n, ds) = relate(res.papers, options: o)
let byId = Dictionary(uniqueKeysWithValues: n.papers.map { ($0.id, $0) })
for x in n.relations { print("R", byId[x.parent]!.name, "->", byId[x.child]!.name, x.kind.rawValue, x.confidence, x.evidence.map { "\($0.rule) \($0.location.line) \($0.text)" }) }
for x in n.withheldRelations { print("W", byId[x.parent]!.name, "->", byId[x.child]!.name, x.kind.rawValue, x.confidence) }
for d in ds { print(d) }
for (i, p) in n.papers.enumerated() { print("T", p.name.prefix(40), n.terms[i], n.affiliations[i].map(\.name)) }
for l in Layer.allCases { print(l, n.layers[l]!.count) }
