using System.Diagnostics;
using System.Globalization;
using System.Text;
using Hearth.App.Linking;
using Hearth.App.Linking.Encoded;
using Hearth.App.Linking.Inputs;
using Hearth.Linkage.Encode;

namespace Hearth.Bench.Quality;

/// <summary>Two files linked in plain and by their encodings, one to one, by the same columns and with the threshold each chose.</summary>
internal static class EncodedAccuracy
{
    // Floors stand under the encodings that are made when nothing is asked.
    private static readonly (
        string Name,
        Func<string, IReadOnlyList<string>?> Write,
        string Truth,
        double F1
    )[] Sets =
    [
        (
            "FEBRL 4 without its number",
            to => Febrl.WriteWithoutNumber(to, "dataset4a.csv", "dataset4b.csv"),
            Febrl.Truth,
            0.99
        ),
        (
            "Families in two files, seed 3",
            to => MadeLives.TwoFiles(to, 3, 4_000),
            MadeLives.Truth,
            0.975
        ),
        (
            "Families in two files, seed 4",
            to => MadeLives.TwoFiles(to, 4, 4_000),
            MadeLives.Truth,
            0.975
        ),
        ("Generated, 20,000 records", to => Flat.TwoFiles(to, 20_000, 7), Flat.Truth, 0.97),
    ];

    private static readonly (string Name, EncodingSettings Settings)[] Ways =
    [
        ("as made when nothing is asked", new()),
        ("no fold, no noise", new() { Fold = false, Noise = 0 }),
        ("fold alone", new() { Noise = 0 }),
        ("fold, noise 0.02", new() { Noise = 0.02 }),
        ("fold, noise 0.1", new() { Noise = 0.1 }),
        ("salted by birth year", new() { SaltByBirthYear = true }),
        ("256 bits", new() { Bits = 256 }),
        ("4,096 bits", new() { Bits = 4096 }),
    ];

    /// <summary>Writes the table; false when a floor is not reached.</summary>
    public static async Task<bool> WriteAsync(string output)
    {
        var table = new StringBuilder(
            "| Data | Encoded | Threshold | P | R | F1 | F1 in plain | Pairs a second |\n|---|---|---|---|---|---|---|---|\n"
        );
        var reached = true;
        foreach (var (name, write, truth, floor) in Sets)
        {
            var folder = Directory.CreateTempSubdirectory("hearth-encode-");
            try
            {
                if (write(folder.FullName) is not { } files)
                {
                    Console.Error.WriteLine($"{name} skipped: ../shared is absent");
                    continue;
                }
                var plain = await LinkFiles.RunAsync(new(files, truth), CancellationToken.None);
                var inPlain = plain.Measured!.Pairwise.Chosen.Agreement.F1;
                foreach (var (way, settings) in Ways)
                {
                    var f1 = await MeasureAsync(table, name, files, truth, way, settings, inPlain);
                    if (way != Ways[0].Name || f1 >= floor)
                        continue;
                    reached = false;
                    Console.Error.WriteLine(
                        $"{name} is below its floor: F1 {f1:0.0000} of {floor}"
                    );
                }
            }
            finally
            {
                folder.Delete(true);
            }
        }
        await File.WriteAllTextAsync(output, Page(table));
        Console.Out.Write(table);
        return reached;
    }

    private static async Task<double> MeasureAsync(
        StringBuilder table,
        string name,
        IReadOnlyList<string> files,
        string truth,
        string way,
        EncodingSettings settings,
        double inPlain
    )
    {
        var key = new EncodingKey([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
        var sides = new List<(string[] Truth, EncodedRecords Records)>();
        foreach (var file in files)
        {
            var raw = await TableReader.ReadAsync(file, CancellationToken.None);
            var records = EncodableRecords.Of(raw, truth);
            var encoded = records.Encoded(key, settings with { Fields = records.Fields });
            sides.Add(
                (
                    [
                        .. Enumerable
                            .Range(0, raw.Count)
                            .Where(r => encoded[r] is not null)
                            .Select(r => raw.Find(truth)![r]!),
                    ],
                    new([.. encoded.OfType<ulong[]>()])
                )
            );
        }
        var (left, right) = (sides[0], sides[1]);
        var watch = Stopwatch.StartNew();
        var links = EncodedLinker.Link(left.Records, right.Records, oneToOne: true);
        // Every pair is compared twice: to choose the threshold and to keep what reaches it.
        var rate = 2 * links.Compared / watch.Elapsed.TotalSeconds;
        var correct = links.Pairs.Count(p => left.Truth[p.Left] == right.Truth[p.Right]);
        var inRight = right.Truth.CountBy(t => t).ToDictionary();
        var all = left.Truth.Sum(t => inRight.GetValueOrDefault(t));
        var (precision, recall) = ((double)correct / links.Pairs.Count, (double)correct / all);
        var f1 = 2.0 * correct / (links.Pairs.Count + all);
        table.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {name} | {way} | {links.Threshold:0.000} | {precision:0.0000} | {recall:0.0000} | {f1:0.0000} | {inPlain:0.0000} | {rate / 1e6:0} million |"
        );
        return f1;
    }

    private static string Page(StringBuilder table) =>
        $"""
            # Linking without seeing: accuracy beside plain linkage

            `./dev bench linkage.quality --encode FILE`. Two files by the same columns; encodings linked one to one at the
            threshold chosen from them alone; recall of all true pairs. F1 in plain is what `hearth link` reaches. Pairs a
            second are what this machine showed while others worked on it.

            {table}
            """;
}
