using Hearth.Linkage.Records;

namespace Hearth.Linkage.Cluster;

/// <summary>What no cluster may hold, whatever the links say.</summary>
public sealed record ClusterConstraints
{
    /// <summary>No constraint.</summary>
    public static ClusterConstraints None { get; } = new();

    /// <summary>Values of which a cluster may hold only one: identifiers that each person has one of.</summary>
    public IReadOnlyList<OneValue> OneValues { get; init; } = [];

    /// <summary>Rules on two records that may not be in one cluster. Asked of every pair of members when clusters would join, so keep them cheap.</summary>
    public IReadOnlyList<PairRule> PairRules { get; init; } = [];

    /// <summary>Pairs a person has decided are not one.</summary>
    public IReadOnlyList<(int Left, int Right)> CannotLink { get; init; } = [];

    /// <summary>Pairs a person has decided are one: joined before all else and over every constraint but <see cref="CannotLink"/>.</summary>
    public IReadOnlyList<(int Left, int Right)> MustLink { get; init; } = [];
}

/// <summary>Records whose known values of this differ are never in one cluster, directly or through others.</summary>
/// <param name="Name">How refusals name it.</param>
/// <param name="Codes">A code for each record; −1 where it has none.</param>
public sealed record OneValue(string Name, int[] Codes)
{
    /// <summary>Of a column as it stands. Put only valid values in it.</summary>
    /// <param name="table">The records.</param>
    /// <param name="column">The column's name.</param>
    public static OneValue Of(RecordTable table, string column) =>
        new(column, table[column].CodesArray);
}

/// <summary>Two records that may not be in one cluster.</summary>
/// <param name="Name">How refusals name it.</param>
/// <param name="Forbids">Given two record numbers, whether they may not. Symmetric.</param>
public sealed record PairRule(string Name, Func<int, int, bool> Forbids)
{
    /// <summary>Records that share a value of this column are different persons: one record per person in a source that says so.</summary>
    /// <param name="table">The records.</param>
    /// <param name="column">The column's name.</param>
    public static PairRule OneRecordPer(RecordTable table, string column)
    {
        var codes = table[column].CodesArray;
        return new($"one record per {column}", (l, r) => codes[l] >= 0 && codes[l] == codes[r]);
    }
}
