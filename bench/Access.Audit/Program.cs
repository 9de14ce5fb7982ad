// The audit trail: events appended by eight writers, then a trail of as many events as asked, sealed, verified, searched.
//   ./dev bench audit 10000000 1000000 --durable
// The first number is for PostgreSQL, the second for SQLite. The trail is filled by bulk copy, through the same canonical
// form and keyed hash; appending, sealing, verifying and searching are the product's own operations.
using System.Globalization;
using Hearth.Bench.Audit;

var sizes = args.Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
var postgres = Environment.GetEnvironmentVariable("HEARTH_TEST_POSTGRES");
if (postgres is { Length: > 0 })
    await OneDatabase.RunAsync(
        "postgresql",
        sizes.ElementAtOrDefault(0) is > 0 and var p ? p : 10_000_000
    );
await OneDatabase.RunAsync("sqlite", sizes.ElementAtOrDefault(1) is > 0 and var s ? s : 1_000_000);
