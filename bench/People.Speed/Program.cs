// How long it takes to find a person: the whole operation, with its checks, its events and what it reads of the database.
//   ./dev bench people 700000
// The number is of the council's inhabitants; somewhat under half of them are in returns and so known to Hearth.
using System.Diagnostics;
using System.Globalization;
using Hearth.Bench.People;
using Hearth.Core;
using Hearth.Core.Access;
using Hearth.Core.Data;
using Hearth.Core.Matching;
using Hearth.Core.Matching.Finding;
using Microsoft.Extensions.DependencyInjection;

const int Each = 300;
var inhabitants = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 700_000;
var folder = await Council.MakeAsync(inhabitants);
try
{
    await using var services = new ServiceCollection()
        .AddSingleton(TimeProvider.System)
        .AddLogging()
        .AddHearthCore(new DataFolder(folder))
        .BuildServiceProvider();
    var known = Council.Known(folder, Each);
    var cold = Stopwatch.StartNew();
    await FindAsync(services, Asking.Exact(known[0]), Analyst);
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Council.People(folder):N0} people known; the first question, which warms the index, {cold.Elapsed.TotalSeconds:F1} s"
        )
    );
    Console.WriteLine();
    Console.WriteLine("| Asked by | Who asks | Found | Median ms | 95 % within | Longest |");
    Console.WriteLine("|---|---|---|---|---|---|");
    foreach (var (name, question) in Asking.Kinds)
    {
        await RowAsync(services, name, "analyst", Analyst, [.. known.Select(question)]);
        await RowAsync(
            services,
            name,
            "lead worker of no family",
            Worker,
            [.. known.Select(question)]
        );
    }
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static async Task RowAsync(
    IServiceProvider services,
    string asked,
    string who,
    Actor actor,
    PersonAsked[] questions
)
{
    var (found, took) = (0, new List<double>());
    foreach (var question in questions)
    {
        var clock = Stopwatch.StartNew();
        found += await FindAsync(services, question, actor) > 0 ? 1 : 0;
        took.Add(clock.Elapsed.TotalMilliseconds);
    }
    took.Sort();
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {asked} | {who} | {100.0 * found / questions.Length:F0} % | {took[took.Count / 2]:F1} | {took[took.Count * 95 / 100]:F1} | {took[^1]:F1} |"
        )
    );
}

// In a scope of its own, as a request is.
static async Task<int> FindAsync(IServiceProvider services, PersonAsked question, Actor actor)
{
    await using var scope = services.CreateAsyncScope();
    var outcome = await scope
        .ServiceProvider.GetRequiredService<FindPersonOperation>()
        .RunAsync(new(question), actor, CancellationToken.None);
    return outcome switch
    {
        Outcome<PeopleAnswered>.Ok ok => ok.Value.People.Count,
        Outcome<PeopleAnswered>.Refused refused => throw new InvalidOperationException(
            refused.Reason
        ),
        _ => throw new InvalidOperationException("The actor may not ask"),
    };
}

internal static partial class Program
{
    private static Actor Analyst => Actor.DataTeam();

    private static Actor Worker =>
        new(Guid.NewGuid().ToString("D"), "council", Role.LeadWorker, Purpose.SupportFamilies);
}
