using System.Globalization;
using System.Text.Json;

namespace Hearth.Bench.Linkage;

/// <summary>What is asked for: one size as JSON, or the table.</summary>
internal static class Bench
{
    private const long LargestBoth = 1_000_000;
    private static readonly JsonSerializerOptions Snake = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static int Run(string[] args)
    {
        var records = Number(args, "--records");
        var rounds = (int)(Number(args, "--rounds") ?? (records is null ? 3 : 2));
        if (records is < 2 || rounds < 1)
        {
            Console.Error.WriteLine("Usage: [--records N] [--rounds N] [--json]");
            return 2;
        }
        var folder = Directory.CreateTempSubdirectory("hearth-linkage-").FullName;
        try
        {
            if (records is { } one)
                return One(folder, one, rounds, args.Contains("--json"));
            Table(folder, rounds);
            return 0;
        }
        catch (DisagreementException disagreement)
        {
            Console.Error.WriteLine(disagreement.Message);
            if (args.Contains("--json"))
                Console.WriteLine(JsonSerializer.Serialize(new { error = disagreement.Message }));
            return 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int One(string folder, long records, int rounds, bool json)
    {
        var result = new OneSize(folder, records, rounds, records <= LargestBoth).Run();
        Console.WriteLine(
            json ? JsonSerializer.Serialize(result, Snake) : string.Join('\n', Report.Of([result]))
        );
        return 0;
    }

    private static void Table(string folder, int rounds)
    {
        var small = new OneSize(folder, 100_000, rounds, both: true).Run();
        var million = new OneSize(folder, LargestBoth, rounds, both: true);
        var middle = million.Run();
        Console.Error.WriteLine("one new record against a million…");
        var lookup = LookupResult.Read(Side.FirstLine("lookup", million.Csv).Line);
        var large = new OneSize(folder, 10_000_000, Math.Max(1, rounds - 1), both: false).Run();
        Report.Write([small, middle, large], lookup, rounds);
    }

    private static long? Number(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        if (at < 0)
            return null;
        return
            at + 1 < args.Length
            && long.TryParse(args[at + 1], CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;
    }
}
