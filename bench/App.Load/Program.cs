// How many people at once a council's server bears: practitioners who read families and save assessments, on PostgreSQL.
//   ./dev bench load 700000 200 5 --durable
// Inhabitants (somewhat under half of them are in returns and so known), practitioners, minutes. Each practitioner opens in
// turn a family's page and a raw endpoint that runs the same statements and answers as many bytes, so that both are measured in
// the same minutes.
using System.Globalization;
using System.Text.Json;
using Hearth.Bench.Load;

if (args is ["--raw", var heard, var connection])
{
    await RawPage.ServeAsync(heard, connection);
    return 0;
}
if (
    Environment.GetEnvironmentVariable("HEARTH_TEST_POSTGRES") is not { Length: > 0 } server
    || Environment.GetEnvironmentVariable("HEARTH_EXECUTABLE") is not { Length: > 0 } hearth
)
{
    Console.Error.WriteLine("./dev bench load starts it, where PostgreSQL is installed.");
    return 1;
}
int Number(int at, int otherwise) =>
    args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;
var (inhabitants, practitioners, minutes) = (Number(0, 700_000), Number(1, 200), Number(2, 5));
const int Each = 5;

await using var council = await BigCouncil.MakeAsync(server, hearth, inhabitants);
var people = await council.PeopleAsync();
Console.Error.WriteLine($"{people:N0} people known");
var work = await council.WorkAsync(practitioners, Each);
var pages = await PageSql.ReadAsync(
    council.Folder,
    [.. work.Select(w => (w.Email, $"/people/families/{w.Family}"))]
);
var statements = Path.Combine(council.Folder.Path, "pages.json");
await File.WriteAllTextAsync(statements, JsonSerializer.Serialize(pages));
await using var served = await Served.StartAsync(
    hearth,
    ["serve", "--port", "0", "--json"],
    council.Environment
);
await using var raw = await Served.StartAsync(
    Environment.ProcessPath!,
    ["--raw", statements, council.Folder.PostgresConnectionString!],
    new Dictionary<string, string>()
);

var timings = new Timings();
var everybody = work.Select(
        (w, i) => (w.Email, Of: new Worked($"/people/families/{w.Family}", $"/cases/{w.Case}", i))
    )
    .GroupBy(w => w.Email)
    .Select(
        (g, i) =>
            new Practitioner(
                g.Key,
                [.. g.Select(w => w.Of)],
                served.Address,
                raw.Address,
                timings,
                i
            )
    )
    .ToArray();
using var end = new CancellationTokenSource();
var working = everybody.Select(p => p.WorkAsync(end.Token)).ToArray();
await Task.WhenAny(Task.Delay(TimeSpan.FromMinutes(1.5)), Task.WhenAll(working));
timings.Keeps = true;
var before = served.Used.Processor;
await Task.WhenAny(Task.Delay(TimeSpan.FromMinutes(minutes)), Task.WhenAll(working));
timings.Keeps = false;
var (processor, memory) = served.Used;
await end.CancelAsync();
await Task.WhenAll(working);

string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
Console.WriteLine(
    Say(
        $"{people:N0} people, {practitioners} practitioners, {minutes} minutes, {everybody.Sum(p => p.Saved)} answers saved; {pages.Average(p => p.Sql.Count):F0} statements and {pages.Average(p => p.Bytes) / 1024:F0} KiB a page"
    )
);
Console.WriteLine();
Console.WriteLine("| Request | Count | Median ms | 95 % within ms | Longest ms |");
Console.WriteLine("|---|---|---|---|---|");
foreach (
    var kind in (string[])
        ["family page", "raw page", "case page", "assessment page", "answer saved"]
)
    Console.WriteLine(timings.Row(kind));
Console.WriteLine();
Console.WriteLine(
    Say(
        $"Family page ÷ raw page at the 95th percentile: **{timings.At("family page", 0.95) / timings.At("raw page", 0.95):F2}** (goal: at most 3), at the median {timings.At("family page", 0.5) / timings.At("raw page", 0.5):F2}. The server used {(processor - before).TotalMinutes / minutes * 100:F0} % of one processor and {memory / 1048576} MB."
    )
);
return 0;
