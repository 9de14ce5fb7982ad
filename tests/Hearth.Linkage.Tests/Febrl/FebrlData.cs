using System.Globalization;
using Hearth.Linkage.Records;
using Hearth.Linkage.Score;
using Hearth.Testing;

namespace Hearth.Linkage.Tests.Febrl;

/// <summary>FEBRL files as a table, with the truth their record ids tell.</summary>
internal sealed class FebrlData
{
    private readonly Dictionary<string, int> byId = [];

    public required RecordTable Table { get; init; }

    /// <summary>For each record the number in its id.</summary>
    public required int[] Truth { get; init; }

    public int Record(string id) => byId[id];

    public string Describe(ScoredPair pair, string column) =>
        $"{Table.Display(pair.Left, column)} and {Table.Display(pair.Right, column)}";

    public static FebrlData Load(params string[] files)
    {
        var builder = new RecordTableBuilder(
            "file",
            "given_name",
            "surname",
            "street_number",
            "address_1",
            "address_2",
            "suburb",
            "postcode",
            "state",
            new ColumnSpec("date_of_birth", ColumnKind.Date),
            "soc_sec_id"
        );
        var ids = new List<string>();
        foreach (var file in files)
        {
            foreach (var row in CsvRows.Read(Shared.File($"data/matching/{file}")))
            {
                ids.Add(row["rec_id"]!);
                builder.AddRow(
                    file,
                    row["given_name"],
                    row["surname"],
                    row["street_number"],
                    row["address_1"],
                    row["address_2"],
                    row["suburb"],
                    row["postcode"],
                    row["state"],
                    row["date_of_birth"],
                    row["soc_sec_id"]
                );
            }
        }
        var data = new FebrlData
        {
            Table = builder.Build(),
            Truth =
            [
                .. ids.Select(id => int.Parse(id.Split('-')[1], CultureInfo.InvariantCulture)),
            ],
        };
        for (var i = 0; i < ids.Count; i++)
            data.byId[ids[i]] = i;
        return data;
    }
}
