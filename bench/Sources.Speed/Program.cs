// How fast a school attendance return loads, and in how much memory.
//   dotnet run -c Release --project bench/Sources.Speed -- 100000 2000000
// One process per size, so that each has its own peak. HEARTH_TEST_POSTGRES adds PostgreSQL.
// The peer is the database's own bulk loader on the same file in the same run (sqlite3's .import, psql's \copy): text
// into one bare table, nothing read, checked, keyed or linked to anybody.
using System.Diagnostics;
using System.Globalization;
using Hearth.Bench.Sources;

if (args is ["one", var database, var count])
    return await OneLoad.RunAsync(database, int.Parse(count, CultureInfo.InvariantCulture));

var sizes = args.Length > 0 ? args : ["100000", "2000000"];
Console.WriteLine(
    "| Database | Rows | Hearth s | Peer s | Ratio | Rows a second | Processor s | Peak MB | Same file again, s |"
);
Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
var postgres = Environment.GetEnvironmentVariable("HEARTH_TEST_POSTGRES");
foreach (var kind in postgres is { Length: > 0 } ? new[] { "sqlite", "postgresql" } : ["sqlite"])
{
    foreach (var size in sizes)
    {
        using var one = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, ["one", kind, size])
        )!;
        await one.WaitForExitAsync();
        if (one.ExitCode != 0)
            return one.ExitCode;
    }
}
return 0;
