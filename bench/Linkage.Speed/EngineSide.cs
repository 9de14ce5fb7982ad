using System.Buffers.Text;
using Hearth.Linkage;
using Hearth.Linkage.Cluster;
using Hearth.Linkage.Records;
using Hearth.Linkage.Score;

namespace Hearth.Bench.Linkage;

/// <summary>The workload on Hearth's engine, from CSV to clusters, by its public methods.</summary>
internal static class EngineSide
{
    public static void Link(string csv, string clusters, string? dump)
    {
        var stages = new Stages();
        var table = Read(csv);
        stages.Ended("load");
        var model = Linker.Train(table, Workload.Model);
        stages.Ended("train");
        var scored = Linker.Score(table, model);
        stages.Ended("score");
        var clustering = Clusterer.Cluster(table.Count, scored.Pairs, model.JoinWeight);
        stages.Ended("cluster");
        Write(clusters, clustering);
        stages.Ended("write");
        new SideResult(
            table.Count,
            [.. scored.Blocking.Rules.Select(r => r.Pairs)],
            scored.Pairs.Count,
            clustering.Count,
            scored.Pairs.Sum(p => p.Weight),
            stages.Seconds,
            SideResult.Peak(),
            SideResult.Cpu()
        ).Print();
        if (dump is not null)
            Dump(dump, scored.Pairs);
    }

    public static RecordTable Read(string csv) =>
        CsvTable.Read(csv, [.. Workload.Columns.Select(c => new CsvColumn(c))]);

    private static void Write(string path, Clustering clustering)
    {
        var first = new int[clustering.Count];
        first.AsSpan().Fill(-1);
        using var file = File.Create(path, 1 << 18);
        file.Write("id,cluster\n"u8);
        Span<byte> line = stackalloc byte[24];
        for (var record = 0; record < clustering.ClusterOf.Length; record++)
        {
            ref var least = ref first[clustering.ClusterOf[record]];
            if (least < 0)
                least = record;
            Utf8Formatter.TryFormat(record, line, out var length);
            line[length++] = (byte)',';
            Utf8Formatter.TryFormat(least, line[length..], out var more);
            line[length + more] = (byte)'\n';
            file.Write(line[..(length + more + 1)]);
        }
    }

    private static void Dump(string path, IEnumerable<ScoredPair> pairs)
    {
        using var file = new BinaryWriter(File.Create(path));
        foreach (var pair in pairs.OrderBy(p => p.Left).ThenBy(p => p.Right))
        {
            file.Write(pair.Left);
            file.Write(pair.Right);
            file.Write(pair.Weight);
        }
    }
}
