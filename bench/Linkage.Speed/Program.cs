// The reference workload on Hearth's engine and on DuckDB, each side a process of its own from CSV to clusters.
//   ./dev bench linkage                          every size in turn, and the table under bench/results
//   ./dev bench linkage --records 100000 --json  one size
using System.Globalization;
using Hearth.Bench.Linkage;

switch (args)
{
    case ["pairs", var file, var records]:
        RandomPairsFile.Write(file, int.Parse(records, CultureInfo.InvariantCulture));
        return 0;
    case ["engine", var csv, var clusters, .. var rest]:
        EngineSide.Link(csv, clusters, rest.FirstOrDefault());
        return 0;
    case ["duckdb", var csv, var pairs, var clusters, .. var rest]:
        using (var duck = new DuckSide())
        {
            duck.Link(csv, pairs, clusters);
            if (rest is [var dump])
                duck.Dump(dump);
        }
        return 0;
    case ["lookup", var csv]:
        Lookup.Run(csv).Print();
        return 0;
    default:
        return Bench.Run(args);
}
